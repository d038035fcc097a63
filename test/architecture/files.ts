import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The checkout. */
export const ROOT = join(import.meta.dirname, '../..');

const NOT_OURS = new Set(['node_modules', 'dist', '.data', '.git']);

/** One file of the checkout. */
export interface SourceFile {
  /** From the checkout, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files under `folders` whose name matches, by path. */
export function filesIn(folders: readonly string[], name: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => walk(join(ROOT, folder)))
    .filter((path) => name.test(path))
    .map((path) => ({
      path: relative(ROOT, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((one, other) => one.path.localeCompare(other.path));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
    return NOT_OURS.has(entry.name) || entry.name.startsWith('dist.') ? [] : walk(path);
  });
}
