import { join } from 'node:path';
import { DiskFileStore } from '../../libs/platform/src/files/disk-file-store.js';
import { Sealer } from '../../libs/platform/src/crypto/sealer.js';
import { filesIn, placeOf } from '../backup/back-up-files.js';
import { keyIdOfFile } from '../backup/key-ids.js';
import { openAsOwner } from '../backup/owner.js';
import { Refused } from '../backup/refused.js';
import { resealTable } from './reseal-table.js';
import { keyedTablesOf, type KeyUse, keyUsesOf, strayColumns } from './sealed-columns.js';

export interface KeyPlace {
  /** Address of the database, as the migrator. */
  readonly url: string;
  readonly filesDir: string;
  /** DATA_KEYS of the installation: the first one is to seal everything. */
  readonly dataKeys: string;
}

/** What is left of the other keys. */
export interface Rotated {
  readonly current: string;
  /** Keys of DATA_KEYS that seal nothing any more: they may be taken out. */
  readonly removable: readonly string[];
  /** What keys other than the current one still seal, also keys that are not configured. */
  readonly left: readonly (KeyUse | { readonly file: string; readonly key: string })[];
  /** Columns whose form this program does not reseal, with something sealed in them. */
  readonly strays: readonly string[];
}

/** Only one at a time: `keys` in ASCII. */
const LOCK = 0x6b657973;

/**
 * Seals with the current key everything that another one sealed, in every text of every table and in every file, while the
 * installation runs; then looks through all of it again for what still needs another key.
 *
 * @param tell gets a line about each table with something to do, and one about the files
 * @throws Refused when another rotation runs, or the address is not that of the owner's role
 */
export async function rotateKeys(place: KeyPlace, tell: (line: object) => void): Promise<Rotated> {
  const sealer = new Sealer(place.dataKeys);
  const client = await openAsOwner(place.url, 'shared');
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK]);
    if (!rows[0]?.mine) throw new Refused('Another rotation of keys is running.');
    const tables = await keyedTablesOf(client);
    if (sealer.otherKeyIds.length > 0) {
      // A row lost in a crash is resealed by the next run; the last commit, which counts, waits for the disk.
      await client.query('set synchronous_commit = off');
      for (const table of tables) {
        const done = await resealTable(client, sealer, table);
        if (done.resealed + done.changedMeanwhile > 0) tell(done);
      }
      await client.query('set synchronous_commit = on');
      await client.query('select pg_current_xact_id()');
      tell({ files: await resealFiles(place.filesDir, sealer) });
    }
    const uses: KeyUse[] = [];
    for (const table of tables) uses.push(...(await keyUsesOf(client, table)));
    const left = [
      ...uses.filter(({ key }) => key !== sealer.currentKeyId),
      ...(await oldFiles(place, sealer)),
    ];
    const removable = sealer.otherKeyIds.filter((id) => !left.some(({ key }) => key === id));
    const strays = await strayColumns(client);
    return { current: sealer.currentKeyId, removable: strays.length > 0 ? [] : removable, left, strays };
  } finally {
    await client.end();
  }
}

async function resealFiles(filesDir: string, sealer: Sealer): Promise<number> {
  const store = new DiskFileStore(filesDir, sealer);
  let count = 0;
  for (const id of await filesIn(filesDir)) {
    const key = await keyIdOfFile(join(filesDir, placeOf(id))).catch(gone);
    if (key && sealer.otherKeyIds.includes(key) && (await store.reseal(id))) count += 1;
  }
  return count;
}

async function oldFiles({ filesDir }: KeyPlace, sealer: Sealer) {
  const old: { file: string; key: string }[] = [];
  for (const id of await filesIn(filesDir)) {
    const key = await keyIdOfFile(join(filesDir, placeOf(id))).catch(gone);
    if (key && key !== sealer.currentKeyId) old.push({ file: id, key });
  }
  return old;
}

/** Removed by the installation while we looked. */
function gone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
