import { readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditStamp, SealAudit, type Verified, VerifyAudit } from '#audit';
import { type Database, KeyedIndex, openDatabase, SystemClock } from '#platform';
import { BackupRoom, DATA_KEYS, INDEX_KEY } from '#test/support/backup-room';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { backUp } from './back-up.js';
import type { Manifest } from './manifest.js';
import { shapeOf } from './shape.js';

let room: BackupRoom;
beforeAll(async () => {
  room = await BackupRoom.open();
}, 60_000);
afterEach(() => room.tidy());
afterAll(() => room.close());

const ids = async (client: pg.Client, sql: string): Promise<string[]> =>
  (await client.query<{ id: string }>(sql)).rows.map(({ id }) => id);

/** Other transactions of the server hold the sealer up. */
async function sealAll(worker: Database, unsealed: () => Promise<string[]>): Promise<void> {
  const sealer = new SealAudit(worker, new SystemClock());
  do await sealer.run();
  while ((await unsealed()).length > 0);
}

describe('a backup that was made while people filed requests', () => {
  it('comes back whole: what was acknowledged before it, every row, every file, every letter', async () => {
    const emptied = await room.emptied();
    const { owner } = emptied;
    const empty = await shapeOf(owner);
    const done = await room.restored({}, emptied);
    const { before, filed, manifest } = room;
    const requests = await ids(owner, 'select id from request');
    expect(before.filter((id) => !requests.includes(id))).toEqual([]);
    expect(requests.filter((id) => !filed.includes(id))).toEqual([]);
    expect(filed.length).toBeGreaterThanOrEqual(requests.length);
    const whole = `select r.id from request r where exists (select from case_file c join claim on case_id = c.id
      join clock_event e on e.claim_id = claim.id where c.request_id = r.id)
      and exists (select from stored_file f where f.request_id = r.id)
      and exists (select from audit_event a where a.request_id = r.id)`;
    expect((await ids(owner, whole)).sort()).toEqual(requests.sort());
    expect({ ...done, manifest: null }).toEqual({
      manifest: null,
      letters: 1,
      files: requests.length,
      missing: [],
      changed: [],
    });
    expect(await shapeOf(owner)).toBe(empty);
    console.log(
      `filed before ${before.length}, by its end ${filed.length}, in the backup ${requests.length}, ` +
        `rows ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)}, files ${manifest.files.count}`,
    );
  });

  it('gives each table the rows it had', async () => {
    const again = join(room.room, 'again');
    const emptied = await room.emptied();
    const filesDir = join(room.room, 'files-again');
    await room.restored({ filesDir }, emptied);
    const url = emptied.database.url('migrator');
    const second = await backUp({ url, filesDir, folder: again, indexKey: INDEX_KEY });
    const { manifest, folder } = room;
    const rowsOf = ({ tables }: Manifest) => tables.map(({ name, rows }) => [name, rows]);
    expect(rowsOf(second)).toEqual(rowsOf(manifest));
    expect(second.sequences).toEqual(manifest.sequences);
    for (const name of ['request', 'letter', 'clock_event', 'decision'])
      expect(await readFile(join(again, 'tables', `${name}.copy`))).toEqual(
        await readFile(join(folder, 'tables', `${name}.copy`)),
      );
  });

  it('goes on: the sealer of the audit trail on a server that counts anew, and every chain holds', async () => {
    const emptied = await room.emptied();
    const { owner, database } = emptied;
    await room.restored({}, emptied);
    const worker = await openDatabase(database.url('worker'), { max: 1 });
    const act = `insert into audit_event (at, actor_kind, action) values (now(), 'system', 'DraftRemoved') returning id::text`;
    const unsealed = `select id::text from audit_event e where not exists (select 1 from audit_link l where l.event_id = e.id)`;
    const sealed = `select event_id::text as id from audit_link`;
    const before = await ids(owner, sealed);
    await sealAll(worker, () => ids(owner, unsealed));
    const chains: Verified[] = [];
    const stamp = new AuditStamp(new KeyedIndex(INDEX_KEY));
    for await (const chain of new VerifyAudit(worker, stamp).run({ trusted: [], heads: [] }))
      chains.push(chain);
    const next = await ids(owner, act);
    await sealAll(worker, () => ids(owner, unsealed));
    await worker.close();
    expect(before.length).toBeGreaterThan(0);
    expect(chains.map(({ firstBroken, unsealed: left }) => [firstBroken, left])).toEqual(
      chains.map(() => [null, 0]),
    );
    expect(await ids(owner, sealed)).toEqual(expect.arrayContaining([...before, ...next]));
    expect(await ids(owner, `select max(id)::text as id from audit_event`)).toEqual(next);
  });

  it('holds no name, no identity code and no key, and only its owner can read it', async () => {
    const { folder, manifest } = room;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      expect((await stat(path)).mode & 0o777).toBe(entry.isDirectory() ? 0o700 : 0o600);
      if (entry.isDirectory()) continue;
      const text = await readFile(path, 'latin1');
      expect(text).not.toMatch(/020594X903P|eero@posti|Eero Testinen/);
      expect(text.includes(DATA_KEYS.slice(3)) || text.includes(INDEX_KEY)).toBe(false);
    }
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(manifest.keyIds).toEqual(['k1']);
  });
});

const flipped = (bytes: Buffer): Buffer => {
  const place = Math.floor(bytes.length / 2);
  bytes[place] = bytes[place]! ^ 1;
  return bytes;
};
const gone = () => null;

describe('a backup that is not as it was written', () => {
  it.each([['tables/request.copy'], ['manifest.json'], ['a file']])(
    'is refused for one flipped bit in %s, by its name, and the database stays empty',
    async (named) => {
      const path = named === 'a file' ? await room.aFile() : named;
      const emptied = await room.emptied();
      await room.whileChanged(path, flipped, () =>
        expect(room.restored({}, emptied)).rejects.toThrow(`changed: ${path}`),
      );
      expect(await ids(emptied.owner, 'select id from request')).toEqual([]);
    },
  );

  it('is refused when something is missing, or was put beside it', async () => {
    await room.whileChanged('tables/unit.copy', gone, () =>
      expect(room.restored()).rejects.toThrow('missing: tables/unit.copy'),
    );
    await writeFile(join(room.folder, 'note.txt'), 'x');
    await expect(room.restored()).rejects.toThrow('not of the backup: note.txt');
    await unlink(join(room.folder, 'note.txt'));
  });

  it('is refused when it was not finished', () =>
    room.whileChanged('SHA256SUMS', gone, () =>
      expect(room.restored()).rejects.toThrow('is not a finished backup'),
    ));

  it('can come back without damaged files when asked to, which it names', async () => {
    const path = await room.aFile();
    await room.whileChanged(path, flipped, async () => {
      expect((await room.restored({ withoutDamaged: true })).missing).toEqual([path.slice(-36)]);
    });
  });
});

describe('a restore', () => {
  it('is refused with other keys', async () => {
    const other = Buffer.alloc(32, 9).toString('base64');
    await expect(room.restored({ dataKeys: `k2:${other}` })).rejects.toThrow(
      'DATA_KEYS: the backup needs k1',
    );
    await expect(room.restored({ dataKeys: `k1:${other}` })).rejects.toThrow('do not open it');
    await expect(room.restored({ indexKey: other })).rejects.toThrow('INDEX_KEY is not the one');
  });

  it('is refused into a database that holds something', async () => {
    await expect(room.restored({ url: room.url })).rejects.toThrow(/The database is not empty: .*request/s);
  });

  it.each([
    [
      'newer',
      `delete from schema_step where id = '0073-given-by-mailbox'`,
      /newer release.*0073-given-by-mailbox/s,
    ],
    ['older', `insert into schema_step (id) values ('9999-future')`, /older release.*9999-future/s],
  ])('is refused into the schema of another release: the backup is %s', async (_, sql, words) => {
    const emptied = await room.emptied();
    await emptied.owner.query(sql);
    await expect(room.restored({}, emptied)).rejects.toThrow(words);
  });

  it('asks for a role that sees every row', async () => {
    const url = room.world.database.url('desk');
    await expect(room.restored({ url })).rejects.toThrow('Give the address of the role migrator');
  });
});

describe('a backup', () => {
  it('names the files that were missing before it', async () => {
    const { url, filesDir, room: place } = room;
    const lost = (await room.aFile()).slice(-36);
    const path = join(filesDir, lost.slice(0, 2), lost);
    const bytes = await readFile(path);
    await unlink(path);
    expect((await backUp({ url, filesDir, folder: join(place, 'partial') })).missingFiles).toEqual([lost]);
    await writeFile(path, bytes, { mode: 0o600 });
  });

  it('does not write over another', async () => {
    const { url, filesDir, folder } = room;
    await expect(backUp({ url, filesDir, folder })).rejects.toThrow('is not empty');
  });
});
