import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sealer } from '../crypto/sealer.js';
import { FileStore } from './file-store.js';

/** Files in a folder, each sealed, written whole or not at all. */
export class DiskFileStore extends FileStore {
  constructor(
    private readonly folder: string,
    private readonly sealer: Sealer,
  ) {
    super();
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    const path = this.#pathOf(id);
    await mkdir(join(path, '..'), { recursive: true });
    const part = `${path}.part`;
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(this.sealer.sealBytes(bytes));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  }

  async get(id: string): Promise<Buffer> {
    return this.sealer.openBytes(await readFile(this.#pathOf(id)));
  }

  async remove(id: string): Promise<void> {
    await rm(this.#pathOf(id), { force: true });
  }

  #pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('A stored file is named by its id');
    return join(this.folder, id.slice(0, 2), id);
  }
}
