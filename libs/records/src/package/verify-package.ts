import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { documentsNamed } from '../xml/documents-named.js';
import { validateMetadata } from '../xml/validate-metadata.js';
import { CASE_FILE, METADATA_FILE } from './make-package.js';
import { readSums, sha256, SUMS_FILE } from './sha256-sums.js';

export type PackageProblemCode =
  | 'missing-file'
  | 'changed-file'
  | 'unlisted-file'
  | 'unreadable-checksums'
  | 'invalid-metadata'
  | 'unnamed-document'
  | 'wrong-checksum-in-metadata';

/** One thing that is wrong with a package: where, never what stands there. */
export interface PackageProblem {
  readonly code: PackageProblemCode;
  readonly path: string;
  readonly element?: string;
  readonly line?: number | null;
}

/**
 * What is wrong with a package in a folder; nothing when its checksums hold, its metadata keep to the schema, and each
 * document that the metadata name is there as they say, and none besides.
 *
 * @throws when the folder cannot be read
 */
export async function verifyPackage(folder: string): Promise<readonly PackageProblem[]> {
  const bytes = await filesIn(folder);
  const sums = readSums(bytes.get(SUMS_FILE)?.toString('utf8') ?? '');
  if (!sums || sums.size === 0) return [{ code: 'unreadable-checksums', path: SUMS_FILE }];
  const metadata = bytes.get(METADATA_FILE)?.toString('utf8');
  const found = [
    ...checksums(sums, bytes),
    ...(metadata === undefined ? [] : await ofMetadata(metadata, bytes)),
  ];
  return found.filter((one, place) => found.findIndex((other) => isSame(one, other)) === place);
}

function checksums(sums: ReadonlyMap<string, string>, bytes: ReadonlyMap<string, Buffer>): PackageProblem[] {
  const listed = [...new Set([METADATA_FILE, CASE_FILE, ...sums.keys()])];
  const wrong = listed.flatMap((path): PackageProblem[] => {
    const found = bytes.get(path);
    if (!found) return [{ code: 'missing-file', path }];
    if (!sums.has(path)) return [{ code: 'unlisted-file', path }];
    return sha256(found) === sums.get(path) ? [] : [{ code: 'changed-file', path }];
  });
  const besides = [...bytes.keys()].filter((path) => path !== SUMS_FILE && !listed.includes(path));
  return [...wrong, ...besides.map((path) => ({ code: 'unlisted-file', path }) as const)];
}

async function ofMetadata(xml: string, bytes: ReadonlyMap<string, Buffer>): Promise<PackageProblem[]> {
  const invalid = await validateMetadata(xml);
  if (invalid.length > 0)
    return invalid.map((problem) => ({ code: 'invalid-metadata', path: METADATA_FILE, ...problem }));
  const named = documentsNamed(xml);
  const wrong = named.flatMap(({ path, hash }): PackageProblem[] => {
    const found = bytes.get(path);
    if (!found) return [{ code: 'missing-file', path }];
    return sha256(found) === hash ? [] : [{ code: 'wrong-checksum-in-metadata', path }];
  });
  const own = [METADATA_FILE, CASE_FILE, SUMS_FILE, ...named.map(({ path }) => path)];
  const besides = [...bytes.keys()].filter((path) => !own.includes(path));
  return [...wrong, ...besides.map((path) => ({ code: 'unnamed-document', path }) as const)];
}

function isSame(one: PackageProblem, other: PackageProblem): boolean {
  return one.code === other.code && one.path === other.path && one.line === other.line;
}

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(
    async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const,
  );
  return new Map(await Promise.all(read));
}
