import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#registers';
import { checkCatalogue } from './check/check-catalogue.js';
import { deepFreeze } from './deep-freeze.js';
import type { CatalogueProblem } from './problem.js';
import { CatalogueError } from './problem.js';
import { readFile } from './read-file.js';
import { AuthoritiesFile } from './shapes/authorities.shape.js';
import { RegisterFile } from './shapes/register.shape.js';
import { ResponsibilitiesFile } from './shapes/responsibilities.shape.js';
import { toArrangements } from './to-arrangements.js';
import { toAuthorities } from './to-authorities.js';
import { toRegister } from './to-register.js';

const AUTHORITIES = 'authorities.yaml';
const RESPONSIBILITIES = 'responsibilities.yaml';

function registerNames(dir: string): readonly string[] {
  const files = readdirSync(join(dir, 'registers'));
  return files
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `registers/${name}`);
}

function versionOf(contents: readonly (readonly [string, string])[]): string {
  const hash = createHash('sha256');
  for (const [name, text] of contents) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

/** A catalogue as read, with every problem of its shape; the value is usable only when there is none. */
export interface ReadCatalogue {
  readonly problems: readonly CatalogueProblem[];
  /** Builds the frozen catalogue; call it only when there are no problems. */
  build(): Catalogue;
}

/** Reads the catalogue's files from a folder (`authorities.yaml`, `responsibilities.yaml`, `registers/*.yaml`). */
export function readCatalogue(dir: string): ReadCatalogue {
  const names = [AUTHORITIES, RESPONSIBILITIES, ...registerNames(dir)];
  const contents = names.map((name) => [name, readFileSync(join(dir, name), 'utf8')] as const);
  const textOf = new Map(contents);
  const authorities = readFile(AUTHORITIES, textOf.get(AUTHORITIES) ?? '', AuthoritiesFile, [
    'authorities',
    'areas',
    'municipalities',
  ]);
  const responsibilities = readFile(
    RESPONSIBILITIES,
    textOf.get(RESPONSIBILITIES) ?? '',
    ResponsibilitiesFile,
    ['arrangements', 'services'],
  );
  const registers = registerNames(dir).map((name) => readFile(name, textOf.get(name) ?? '', RegisterFile));
  return {
    problems: [
      ...authorities.problems,
      ...responsibilities.problems,
      ...registers.flatMap(({ problems }) => problems),
    ],
    build: () =>
      deepFreeze({
        version: versionOf(contents),
        ...toAuthorities(authorities.value),
        ...toArrangements(responsibilities.value),
        registers: registers.map(({ value }) => toRegister(value)),
      }),
  };
}

/**
 * Loads the register catalogue once, at start: validated, checked and frozen.
 *
 * @param dir folder of the catalogue, e.g. `db/catalogue`
 * @throws CatalogueError listing every problem of shape and meaning
 */
export function loadCatalogue(dir: string): Catalogue {
  const read = readCatalogue(dir);
  if (read.problems.length > 0) throw new CatalogueError(read.problems);
  const catalogue = read.build();
  const problems = checkCatalogue(catalogue);
  if (problems.length > 0) throw new CatalogueError(problems);
  return catalogue;
}
