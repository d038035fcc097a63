import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refused } from './refused.js';

/** Written last: a folder without it is a backup that was not finished. `sha256sum -c` reads it too. */
export const SUMS = 'SHA256SUMS';

/** The hash of every file of a backup, by its path in the folder. */
export type Sums = ReadonlyMap<string, string>;

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

export async function writeSums(folder: string, sums: Sums): Promise<void> {
  const lines = [...sums].map(([path, hash]) => `${hash}  ${path}\n`);
  const file = await open(join(folder, SUMS), 'wx', 0o600);
  try {
    await file.writeFile(lines.join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** @throws Refused when the folder is not a finished backup */
export async function readSums(folder: string): Promise<Sums> {
  const text = await readFile(join(folder, SUMS), 'utf8').catch(() => {
    throw new Refused(`${folder} is not a finished backup: ${SUMS} is missing.`);
  });
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, hash, path] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line) ?? [];
      if (!hash || !path || path.includes('..'))
        throw new Refused(`${SUMS} cannot be read: ${line.slice(0, 80)}`);
      return [path, hash];
    }),
  );
}

/** What in a folder is not as it was written: `changed`, `missing` or `not of the backup`, each with its path. */
export async function differences(folder: string, sums: Sums): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const there = new Set(
    found.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name)),
  );
  there.delete(join(folder, SUMS));
  const wrong: string[] = [];
  for (const [path, hash] of sums) {
    if (!there.delete(join(folder, path))) wrong.push(`missing: ${path}`);
    else if ((await sha256Of(join(folder, path))) !== hash) wrong.push(`changed: ${path}`);
  }
  return [...wrong, ...[...there].map((path) => `not of the backup: ${path.slice(folder.length + 1)}`)];
}
