import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backUpFiles, synced } from './back-up-files.js';
import { listed, quoted, schemaOf, sequencesOf, type Table, tablesOf } from './catalog.js';
import { keyIdsOf } from './key-ids.js';
import { MANIFEST, type Manifest, markOf } from './manifest.js';
import { openAsOwner } from './owner.js';
import { Refused } from './refused.js';
import { sha256Of, writeSums } from './sums.js';

export interface BackupPlace {
  /** Address of the database, as the migrator. */
  readonly url: string;
  readonly filesDir: string;
  /** Where the backup goes: an empty folder, or one that is not there yet. */
  readonly folder: string;
  readonly indexKey?: string;
}

/**
 * Writes one consistent picture of the database, and the files it names, into a folder that its owner alone can read.
 * The installation goes on working meanwhile. Sealed data stay sealed; no key is read.
 *
 * @throws Refused when the folder holds something, or the address is not that of the owner's role
 */
export async function backUp(place: BackupPlace): Promise<Manifest> {
  await makeFolder(place.folder);
  const client = await openAsOwner(place.url, 'shared');
  try {
    return await write(client, place);
  } finally {
    await client.end();
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new Refused(`${folder} is not empty. Give a folder of its own.`);
}

async function write(client: pg.Client, { filesDir, folder, indexKey }: BackupPlace): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only');
  const sums = new Map<string, string>();
  const tables: Manifest['tables'][number][] = [];
  const keyIds = new Set<string>();
  for (const table of await tablesOf(client)) {
    const path = join('tables', `${table.name}.copy`);
    const { rows, sha256 } = await copyTable(client, table, join(folder, path));
    sums.set(path, sha256);
    tables.push({ name: table.name, columns: table.columns, rows });
    for (const id of await keyIdsOf(client, table)) keyIds.add(id);
  }
  const files = await backUpFiles(filesDir, folder);
  for (const [path, sum] of files.sums) sums.set(path, sum);
  for (const id of files.keyIds) keyIds.add(id);
  const [facts, schema, sequences] = [await about(client), await schemaOf(client), await sequencesOf(client)];
  const unfound = await notCopied(client, files.sums);
  await client.query('commit');
  const missingFiles = await stillNamed(client, unfound);
  const manifest: Manifest = {
    format: 1,
    release: await release(),
    ...facts,
    schema,
    tables,
    sequences,
    files: { count: files.sums.size, bytes: files.bytes },
    missingFiles,
    keyIds: [...keyIds].sort(),
    indexKeyMark: indexKey ? markOf(indexKey) : null,
  };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
  });
  await synced(join(folder, MANIFEST));
  await writeSums(folder, sums.set(MANIFEST, await sha256Of(join(folder, MANIFEST))));
  return manifest;
}

async function copyTable(
  client: pg.Client,
  { name, columns }: Table,
  path: string,
): Promise<{ rows: number; sha256: string }> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, (hash.update(chunk), chunk)),
  });
  const copying = client.query(copyTo(`copy ${quoted(name)} (${listed(columns)}) to stdout`));
  await pipeline(copying, hashed, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  return { rows: copying.rowCount, sha256: hash.digest('hex') };
}

async function about(client: pg.Client): Promise<Pick<Manifest, 'takenAt' | 'postgres'>> {
  const { rows } = await client.query<{ takenAt: string; postgres: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt",
            current_setting('server_version') as postgres`,
  );
  return rows[0]!;
}

/** Files that a row of the snapshot names and that were not there to be copied. */
async function notCopied(client: pg.Client, copied: ReadonlyMap<string, string>): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from public.stored_file order by id');
  const ids = new Set([...copied.keys()].map((path) => path.slice(-36)));
  return rows.map(({ id }) => id).filter((id) => !ids.has(id));
}

/** Of these the ones whose row is there still: the others were deleted with it while the backup was made. */
async function stillNamed(client: pg.Client, ids: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from public.stored_file where id = any ($1::uuid[]) order by id',
    [ids],
  );
  return rows.map(({ id }) => id);
}

async function release(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8').catch(() =>
    readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  return (JSON.parse(manifest) as { version: string }).version;
}
