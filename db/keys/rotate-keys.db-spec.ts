import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DiskFileStore, Sealer } from '#platform';
import { newId } from '#kernel';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { rotateKeys } from './rotate-keys.js';
import { keyedTablesOf, keyUsesOf } from './sealed-columns.js';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const [K1, K2] = [`k1:${key(1)}`, `k2:${key(2)}`];
const old = new Sealer(K1);
const both = new Sealer(`${K2},${K1}`);
const only2 = new Sealer(K2);
const filesDir = mkdtempSync(join(tmpdir(), 'keys-'));
let test: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = new pg.Pool({ connectionString: test.adminUrl, max: 6 });
  await owner.query(
    `create table later_thing (a uuid, b int, secret text, note text, names text[], primary key (a, b))`,
  );
  await owner.query('alter table later_thing owner to tietopyynto_owner');
});
afterAll(async () => {
  await owner.end();
  await test.drop();
  rmSync(filesDir, { recursive: true });
});
beforeEach(() => owner.query('truncate app_session, later_thing'));

const rotate = (dataKeys = `${K2},${K1}`, tell: (line: object) => void = () => undefined) =>
  rotateKeys({ url: test.url('migrator'), filesDir, dataKeys }, tell);
const session = (id: string, data: string) =>
  owner.query(
    `insert into app_session (id, app, data, created_at, expires_at) values ($1, 'portal', $2, now(), now())`,
    [id, data],
  );
async function sessions(): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ id: string; data: string }>('select id, data from app_session');
  return new Map(rows.map(({ id, data }) => [id, data]));
}

describe('the rotation of keys', () => {
  it('reseals what older keys sealed, in batches, and leaves everything else as it is', async () => {
    const many = Array.from({ length: 450 }, (_, at) => `s${at}`);
    await owner.query(
      `insert into app_session (id, app, data, created_at, expires_at)
       select id, 'portal', data, now(), now() from unnest($1::text[], $2::text[]) t (id, data)`,
      [many, many.map((id) => old.seal(id))],
    );
    const fresh = only2.seal('new');
    await session('new', fresh);
    const lines: object[] = [];
    const rotated = await rotate(undefined, (line) => lines.push(line));
    expect(lines).toContainEqual({ table: 'app_session', resealed: 450, changedMeanwhile: 0 });
    expect(rotated).toEqual({ current: 'k2', removable: ['k1'], left: [], strays: [] });
    const after = await sessions();
    expect(after.get('new')).toBe(fresh);
    expect(many.filter((id) => only2.open(after.get(id)!) !== id)).toEqual([]);
  });

  it('finds a sealed text by its form, in a table that nobody told it of', async () => {
    const [a, note] = [newId(), 'k1: a remark, not sealed'];
    await owner.query('insert into later_thing values ($1, 1, $2, $3)', [a, old.seal('secret'), note]);
    await owner.query('insert into later_thing values ($1, 2, $2, $3)', [a, null, old.seal('note')]);
    await rotate();
    const { rows } = await owner.query<{ secret: string; note: string }>(
      'select * from later_thing order by b',
    );
    expect([only2.open(rows[0]!.secret), rows[0]!.note]).toEqual(['secret', note]);
    expect(only2.open(rows[1]!.note)).toBe('note');
  });

  it('goes on where it was broken off', async () => {
    for (let at = 0; at < 5; at += 1) await session(`s${at}`, old.seal('x'));
    await owner.query('insert into later_thing values ($1, 1, $2)', [newId(), old.seal('y')]);
    const broken = rotate(undefined, (line) => {
      if ('table' in line) throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    const lines: object[] = [];
    await rotate(undefined, (line) => lines.push(line));
    expect(lines).toEqual([{ table: 'later_thing', resealed: 1, changedMeanwhile: 0 }, { files: 0 }]);
  });

  it('loses nothing of what is written, changed and removed meanwhile', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => `s${at}`);
    for (const id of ids) await session(id, old.seal(`${id} 0`));
    let running = true;
    const newest = new Map(ids.map((id) => [id, `${id} 0`]));
    const writer = async (seed: number) => {
      for (let turn = 0; running; turn += 1) {
        const id = ids[(turn * 7 + seed * 101) % 200]!;
        if (seed === 3) {
          const gone = ids[299 - (turn % 50)]!;
          await owner.query('delete from app_session where id = $1', [gone]);
          newest.delete(gone);
        } else if (Number(id.slice(1)) % 2 === seed % 2) {
          const value = `${id} ${turn + 1}`;
          await owner.query('update app_session set data = $2 where id = $1', [id, both.seal(value)]);
          newest.set(id, value);
        }
      }
    };
    const writers = [1, 2, 3].map(writer);
    const rotated = await rotate();
    running = false;
    await Promise.all(writers);
    const after = await sessions();
    expect(new Map([...after].map(([id, data]) => [id, only2.open(data)]))).toEqual(newest);
    expect(rotated.removable).toEqual(['k1']);
  });

  it('says what still uses an old key: a process that was not restarted', async () => {
    await session('straggler', 'x');
    const rotated = await rotate(undefined, (line) => {
      if ('files' in line) void owner.query('update app_session set data = $1', [old.seal('late')]);
    });
    const again = rotated.left.length > 0 ? rotated : await rotate(K2);
    expect(again.left).toEqual([{ table: 'app_session', column: 'data', key: 'k1', rows: 1 }]);
    expect(again.removable).toEqual([]);
  });

  it('names a key that is not configured, and what it cannot reseal', async () => {
    await session('lost', new Sealer(`k9:${key(9)}`).seal('x'));
    await owner.query('insert into later_thing (a, b, names) values ($1, 1, $2)', [newId(), [old.seal('x')]]);
    const { left, strays, removable } = await rotate();
    expect(left).toEqual([{ table: 'app_session', column: 'data', key: 'k9', rows: 1 }]);
    expect([strays, removable]).toEqual([['later_thing.names'], []]);
  });

  it('is made by one at a time', async () => {
    await session('one', old.seal('x'));
    let second: Promise<unknown> = Promise.resolve();
    await rotate(undefined, (line) => {
      if ('table' in line) second = expect(rotate()).rejects.toThrow('Another rotation');
    });
    await second;
  });

  it('sees every table that has a text, each by its primary key', async () => {
    const client = await owner.connect();
    const tables = await keyedTablesOf(client);
    const uses = await Promise.all(tables.map((table) => keyUsesOf(client, table)));
    client.release();
    expect(uses.flat()).toEqual([]);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['request', 'letter', 'stored_file', 'task', 'app_session', 'later_thing']),
    );
  });
});

describe('a file', () => {
  const store = new DiskFileStore(filesDir, both);

  it('is sealed with the current key, and reads as before', async () => {
    const id = newId();
    await new DiskFileStore(filesDir, old).put(id, Buffer.from('liite'));
    const lines: object[] = [];
    const { removable } = await rotate(undefined, (line) => lines.push(line));
    expect(lines).toContainEqual({ files: 1 });
    expect(removable).toEqual(['k1']);
    expect((await new DiskFileStore(filesDir, only2).get(id)).toString()).toBe('liite');
  });

  it('that is removed meanwhile does not come back', async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      const id = newId();
      await store.put(id, Buffer.alloc(10_000, turn));
      await Promise.all([store.reseal(id), store.remove(id)]);
      await expect(store.get(id)).rejects.toThrow('ENOENT');
    }
  });
});
