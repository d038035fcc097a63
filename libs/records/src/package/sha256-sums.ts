import { createHash } from 'node:crypto';

/** The list of checksums of a package, beside its other files. */
export const SUMS_FILE = 'sha256sums.txt';

export interface PackageFile {
  /** Place in the package, with `/` between folders. */
  readonly path: string;
  readonly bytes: Buffer;
}

export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Checksums as `sha256sum --check` reads them, a file a line, in the order of their paths. */
export function sumsOf(files: readonly PackageFile[]): string {
  const lines = files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`);
  return lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join('');
}

/** The checksums by path; null when a line is none. */
export function readSums(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split('\n').filter((line) => line !== '');
  const read = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
  return read.every((line) => line !== null) ? new Map(read.map((line) => [line[2]!, line[1]!])) : null;
}
