import { createHash } from 'node:crypto';
import type { Catalogue } from '#registers';
import type { CatalogueFiles } from './catalogue-files.js';
import { AUTHORITIES, OWN_REGISTER, registerFiles, RESPONSIBILITIES } from './catalogue-files.js';
import { checkCatalogue } from './check/check-catalogue.js';
import { deepFreeze } from './deep-freeze.js';
import type { CatalogueProblem } from './problem.js';
import { readFile } from './read-file.js';
import { AuthoritiesFile } from './shapes/authorities.shape.js';
import { OwnRegisterFile } from './shapes/own-register.shape.js';
import { RegisterFile } from './shapes/register.shape.js';
import { ResponsibilitiesFile } from './shapes/responsibilities.shape.js';
import { toArrangements } from './to-arrangements.js';
import { toAuthorities } from './to-authorities.js';
import { toOwnRegisters } from './to-own-registers.js';
import { toRegister } from './to-register.js';

/** The version of a catalogue: a hash over its files in the order in which a folder is read. */
export function versionOf(files: CatalogueFiles): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

/** A catalogue, or every problem of it. */
export type ReadCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

/** Reads a catalogue from its files: first their shape, and when there is no mistake, their meaning. */
export function readCatalogue(files: CatalogueFiles): ReadCatalogue {
  const textOf = (name: string): string => files.get(name) ?? '';
  const authorities = readFile(AUTHORITIES, textOf(AUTHORITIES), AuthoritiesFile, [
    'authorities',
    'areas',
    'municipalities',
  ]);
  const responsibilities = readFile(RESPONSIBILITIES, textOf(RESPONSIBILITIES), ResponsibilitiesFile, [
    'arrangements',
    'services',
  ]);
  const registers = registerFiles(files).map((name) => readFile(name, textOf(name), RegisterFile));
  const own = files.has(OWN_REGISTER) ? [readFile(OWN_REGISTER, textOf(OWN_REGISTER), OwnRegisterFile)] : [];
  const misshapen = [authorities, responsibilities, ...own, ...registers].flatMap(({ problems }) => problems);
  if (misshapen.length > 0) return { ok: false, problems: misshapen };
  const places = toAuthorities(authorities.value);
  const catalogue = deepFreeze({
    version: versionOf(files),
    ...places,
    ...toArrangements(responsibilities.value),
    registers: [
      ...registers.map(({ value }) => toRegister(value)),
      ...own.flatMap(({ value }) => toOwnRegisters(value, places.authorities)),
    ],
  });
  const problems = checkCatalogue(catalogue);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, catalogue };
}
