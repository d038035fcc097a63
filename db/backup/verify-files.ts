import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Sealer } from '../../libs/platform/src/crypto/sealer.js';
import { placeOf } from './back-up-files.js';

interface Named {
  readonly id: string;
  readonly sha256: string;
  /** Of the letter whose PDF it is. */
  readonly letter: string | null;
}

/** How many letters and other files were opened, and the ids of those that are not what their row says. */
export interface Verified {
  readonly letters: number;
  readonly files: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
}

/** Opens every file that a row names, and compares it with the hash that was written down when it was stored. */
export async function verifyFiles(client: pg.Client, filesDir: string, dataKeys: string): Promise<Verified> {
  const sealer = new Sealer(dataKeys);
  const { rows } = await client.query<Named>(
    `select f.id, f.sha256, l.sha256 as letter from public.stored_file f
       left join public.letter l on l.file_id = f.id order by f.id`,
  );
  const [missing, changed]: [string[], string[]] = [[], []];
  for (const { id, sha256, letter } of rows) {
    const hash = await hashOf(sealer, join(filesDir, placeOf(id)));
    if (hash === 'missing') missing.push(id);
    else if (hash !== sha256 || (letter ?? hash) !== hash) changed.push(id);
  }
  const letters = rows.filter(({ letter }) => letter !== null).length;
  return { letters, files: rows.length - letters, missing, changed };
}

async function hashOf(sealer: Sealer, path: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(sealer.openBytes(await readFile(path)))
      .digest('hex');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'not to be opened';
  }
}
