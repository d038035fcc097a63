import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const AUTHORITIES = 'authorities.yaml';
export const RESPONSIBILITIES = 'responsibilities.yaml';
export const OWN_REGISTER = 'own-register.yaml';
const REGISTERS = 'registers';

/** The files of a catalogue by name, seen from its folder: `registers/lappi-typ.yaml`. */
export type CatalogueFiles = ReadonlyMap<string, string>;

/** Reads the files of a catalogue's folder, always in the same order. Throws ENOENT when one is not there; the own register may be missing. */
export function catalogueFiles(dir: string): CatalogueFiles {
  const registers = readdirSync(join(dir, REGISTERS))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${REGISTERS}/${name}`);
  const own = [OWN_REGISTER].filter((name) => existsSync(join(dir, name)));
  const names = [AUTHORITIES, RESPONSIBILITIES, ...own, ...registers];
  return new Map(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

/** The names of the register files, in order. */
export function registerFiles(files: CatalogueFiles): readonly string[] {
  return [...files.keys()].filter((name) => name.startsWith(`${REGISTERS}/`));
}
