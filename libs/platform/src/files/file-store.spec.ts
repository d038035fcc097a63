import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
});

describe('a file on disk', () => {
  it('is sealed and named by its id only', async () => {
    await new DiskFileStore(folder, sealer).put(id, Buffer.from('salainen'));
    expect(readdirSync(join(folder, '7c'))).toEqual([id]);
    expect(readFileSync(join(folder, '7c', id)).includes('salainen')).toBe(false);
  });

  it('never leaves its folder', async () => {
    await expect(new DiskFileStore(folder, sealer).get('../../etc/passwd')).rejects.toThrow(
      'named by its id',
    );
  });
});
