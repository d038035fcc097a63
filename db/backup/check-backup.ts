import type pg from 'pg';
import { quoted, schemaOf, tablesOf } from './catalog.js';
import { idsOfKeys } from './key-ids.js';
import { type Manifest, markOf, readManifest } from './manifest.js';
import { Refused } from './refused.js';
import { differences, readSums } from './sums.js';

/** The keys of the installation that takes the data over. */
export interface Keys {
  readonly dataKeys: string;
  readonly indexKey: string;
}

const atMost = (names: readonly string[]): string =>
  names.slice(0, 20).join('\n  ') + (names.length > 20 ? `\n  and ${names.length - 20} more` : '');

/**
 * Reads every file of a backup and its manifest.
 *
 * @param withoutDamaged goes on when stored files, but no table, are damaged or missing
 * @returns what it says of itself, and which of its files are damaged
 * @throws Refused naming every file that is changed, missing or not of the backup
 */
export async function checkBackup(
  folder: string,
  { withoutDamaged }: { readonly withoutDamaged: boolean },
): Promise<{ manifest: Manifest; damaged: ReadonlySet<string> }> {
  const wrong = await differences(folder, await readSums(folder));
  const ofFiles = /^(changed|missing): (files\/.*)$/;
  const grave = wrong.filter((line) => !withoutDamaged || !ofFiles.test(line));
  if (grave.length > 0) throw new Refused(`The backup is not as it was written:\n  ${atMost(grave)}`);
  const manifest = await readManifest(folder);
  if (manifest.format !== 1)
    throw new Refused(`The backup has format ${String(manifest.format)}; this release reads 1.`);
  return { manifest, damaged: new Set(wrong.map((line) => ofFiles.exec(line)![2]!)) };
}

/** @throws Refused when a key is missing that something in the backup is sealed with, or the index key is another one */
export function checkKeys(manifest: Manifest, { dataKeys, indexKey }: Keys): void {
  const known = new Set(idsOfKeys(dataKeys));
  const unknown = manifest.keyIds.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Refused(`DATA_KEYS: the backup needs ${unknown.join(', ')} as well.`);
  if (manifest.indexKeyMark !== null && manifest.indexKeyMark !== markOf(indexKey))
    throw new Refused('INDEX_KEY is not the one of the backup: nobody would find their requests again.');
}

/** @throws Refused when the database has another schema, or holds something */
export async function checkDatabase(client: pg.Client, manifest: Manifest): Promise<void> {
  const here = await schemaOf(client);
  const newer = manifest.schema.filter((step) => !here.includes(step));
  const older = here.filter((step) => !manifest.schema.includes(step));
  if (newer.length > 0)
    throw new Refused(
      `The backup was made by a newer release (${manifest.release}). This database lacks: ${atMost(newer)}`,
    );
  if (older.length > 0)
    throw new Refused(
      `The backup was made by an older release (${manifest.release}), without: ${atMost(older)}\n` +
        'Restore it with that release, then prepare the database with this one.',
    );
  const full: string[] = [];
  for (const { name } of await tablesOf(client)) {
    const { rows } = await client.query<{ some: boolean }>(
      `select exists (select from ${quoted(name)}) as some`,
    );
    if (rows[0]?.some) full.push(name);
  }
  if (full.length > 0) throw new Refused(`The database is not empty: ${atMost(full)}`);
}
