import { afterAll, describe, expect, it } from '@jest/globals';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { Sealer } from '../crypto/sealer.js';
import { DiskFileStore } from './disk-file-store.js';
import { FakeFileStore } from './fake-file-store.js';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const sealer = new Sealer(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['on disk', new DiskFileStore(folder, sealer)],
  ['in memory', new FakeFileStore()],
])('a file store %s', (_, store) => {
  it('gives back what was put and nothing after removal', async () => {
    await store.put(id, Buffer.from('liite'));
    expect((await store.get(id)).toString()).toBe('liite');
    await store.remove(id);
    await expect(store.get(id)).rejects.toThrow();
  });

  it('lists what lies on a shelf, and knows when it was written', async () => {
    expect([await store.list('7c'), await store.writtenAt(id)]).toEqual([[], null]);
    await store.put(id, Buffer.from('liite'));
    expect([await store.list('7c'), await store.list('7d')]).toEqual([[id], []]);
    expect(await store.writtenAt(id)).toBeInstanceOf(Temporal.Instant);
    await store.remove(id);
    expect(await store.list('7c')).toEqual([]);
  });
});

describe('a file on disk', () => {
  it('is sealed and named by its id only', async () => {
    await new DiskFileStore(folder, sealer).put(id, Buffer.from('salainen'));
    expect(readdirSync(join(folder, '7c'))).toEqual([id]);
    expect(readFileSync(join(folder, '7c', id)).includes('salainen')).toBe(false);
  });

  it('lists and removes what its writer left half written', async () => {
    const store = new DiskFileStore(folder, sealer);
    const half = '7d000000-7425-40de-944b-e07fc1f90ae7';
    mkdirSync(join(folder, '7d'));
    for (const end of ['.part', '.fresh']) writeFileSync(join(folder, '7d', half + end), 'half');
    // Read later than written: who only looks at a file does not make it younger.
    utimesSync(join(folder, '7d', `${half}.part`), 9, 1);
    utimesSync(join(folder, '7d', `${half}.fresh`), 9, 2);
    expect([await store.list('7d'), String(await store.writtenAt(half))]).toEqual([
      [half],
      '1970-01-01T00:00:02Z',
    ]);
    await store.remove(half);
    expect(readdirSync(join(folder, '7d'))).toEqual([]);
  });

  it('never leaves its folder', async () => {
    await expect(new DiskFileStore(folder, sealer).get('../../etc/passwd')).rejects.toThrow(
      'named by its id',
    );
  });
});
