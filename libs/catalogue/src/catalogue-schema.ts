import 'reflect-metadata';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { AuthoritiesFile } from './shapes/authorities.shape.js';
import { OwnRegisterFile } from './shapes/own-register.shape.js';
import { RegisterFile } from './shapes/register.shape.js';
import { ResponsibilitiesFile } from './shapes/responsibilities.shape.js';

const FILES = {
  'authorities.yaml': AuthoritiesFile.name,
  'responsibilities.yaml': ResponsibilitiesFile.name,
  'own-register.yaml': OwnRegisterFile.name,
  'registers/*.yaml': RegisterFile.name,
};

type Definitions = Record<string, unknown>;

function reachableFrom(name: string, all: Definitions, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, next] of JSON.stringify(all[name]).matchAll(/"#\/\$defs\/(\w+)"/g))
    reachableFrom(next as string, all, found);
  return found;
}

/**
 * The JSON Schema of each kind of catalogue file, generated from the classes that validate them.
 * Helper keys of a file that only hold YAML anchors (`courts`, `reasons`) lie outside the schema.
 */
export function catalogueSchemas(): Readonly<Record<keyof typeof FILES, object>> {
  const all: Definitions = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/$defs/',
  });
  const schemaOf = (name: string): object => {
    const wanted = reachableFrom(name, all);
    const definitions = Object.entries(all).filter(([key]) => wanted.has(key));
    return {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $ref: `#/$defs/${name}`,
      $defs: Object.fromEntries(definitions),
    };
  };
  const entries = Object.entries(FILES).map(([file, name]) => [file, schemaOf(name)] as const);
  return Object.fromEntries(entries) as Record<keyof typeof FILES, object>;
}
