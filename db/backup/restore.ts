import type pg from 'pg';
import { Sealer } from '../../libs/platform/src/crypto/sealer.js';
import { checkBackup, checkDatabase, checkKeys, type Keys } from './check-backup.js';
import type { Manifest } from './manifest.js';
import { openAsOwner } from './owner.js';
import { Refused } from './refused.js';
import { restoreFiles } from './restore-files.js';
import { restoreTables } from './restore-tables.js';
import { shapeOf } from './shape.js';
import { readSums } from './sums.js';
import { type Verified, verifyFiles } from './verify-files.js';

export interface RestorePlace extends Keys {
  /** Address of the empty, prepared database, as the migrator. */
  readonly url: string;
  readonly filesDir: string;
  readonly folder: string;
  /** Goes on when stored files of the backup, but no table, are damaged. */
  readonly withoutDamaged?: boolean;
}

export interface Restored extends Verified {
  readonly manifest: Manifest;
}

/**
 * Brings a backup back into an empty database of the same schema. Its checksums come first; then everything happens in
 * one transaction, so that a restore that fails leaves the database empty.
 *
 * @throws Refused with what is wrong: the backup, the keys, the schema, or what is in the way
 */
export async function restore(place: RestorePlace): Promise<Restored> {
  const { manifest, damaged } = await checkBackup(place.folder, {
    withoutDamaged: place.withoutDamaged ?? false,
  });
  checkKeys(manifest, place);
  const client = await openAsOwner(place.url, 'alone');
  try {
    await checkDatabase(client, manifest);
    await client.query('begin');
    const shape = await shapeOf(client);
    await restoreTables(client, place.folder, manifest);
    if ((await shapeOf(client)) !== shape)
      throw new Error('The restore changed a constraint, trigger, policy or grant');
    await restoreFiles(place.folder, place.filesDir, await readSums(place.folder), damaged);
    await openSealed(client, place.dataKeys);
    const verified = await verifyFiles(client, place.filesDir, place.dataKeys);
    await client.query('commit');
    return { manifest, ...verified };
  } finally {
    await client.end();
  }
}

/** A key of the right name may be another key. */
async function openSealed(client: pg.Client, dataKeys: string): Promise<void> {
  const { rows } = await client.query<{ identity: string }>('select identity from public.request limit 1');
  try {
    for (const { identity } of rows) new Sealer(dataKeys).open(identity);
  } catch {
    throw new Refused('DATA_KEYS: these keys have the names that the backup needs, but do not open it.');
  }
}
