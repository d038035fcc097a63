import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { CASE_SCHEMAS } from './case.schema.js';
import { CATALOGUE_SCHEMAS } from './catalogue.schema.js';
import { CLOCK_SCHEMAS } from './clock.schema.js';
import { CONTRACT_SCHEMAS } from './contract.schema.js';
import { TEXT_SCHEMAS } from './common.schema.js';
import type { JsonSchema } from './json-schema.js';
import { PROBLEM_SCHEMAS } from './problem.schema.js';
import * as bodies from './request.body.js';
import { TASK_SCHEMAS } from './task.schema.js';

/** Every schema of the description by its name; those of bodies come from the classes that check them. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ...TEXT_SCHEMAS,
  ...CASE_SCHEMAS,
  ...CLOCK_SCHEMAS,
  ...CONTRACT_SCHEMAS,
  ...TASK_SCHEMAS,
  ...CATALOGUE_SCHEMAS,
  ...bodySchemas(),
  ...PROBLEM_SCHEMAS,
};

function bodySchemas(): Record<string, JsonSchema> {
  const all = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  });
  const ours = Object.keys(bodies).filter((name) => name.endsWith('Body'));
  return Object.fromEntries(ours.map((name) => [name, { ...all[name], additionalProperties: false }]));
}
