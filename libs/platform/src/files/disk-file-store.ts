import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Sealer } from '../crypto/sealer.js';
import { FileStore } from './file-store.js';
import { isNoRoom, NoRoom } from './no-room.js';

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
    const part = partOf(path);
    try {
      await mkdir(join(path, '..'), { recursive: true });
      await written(part, this.sealer.sealBytes(bytes));
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw isNoRoom(error) ? new NoRoom('No room for a file', { cause: error }) : error;
    }
  }

  /**
   * Seals a file anew, with the current key. One at a time.
   *
   * @returns false when the file is gone, or goes meanwhile: a removed file does not come back
   */
  async reseal(id: string): Promise<boolean> {
    const path = this.#pathOf(id);
    const fresh = freshOf(path);
    try {
      await written(fresh, this.sealer.sealBytes(await this.get(id)));
      await stat(path);
      await rename(fresh, path);
      return true;
    } catch (error) {
      await rm(fresh, { force: true });
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }

  async get(id: string): Promise<Buffer> {
    return this.sealer.openBytes(await readFile(this.#pathOf(id)));
  }

  async remove(id: string): Promise<void> {
    const path = this.#pathOf(id);
    // Before and after what seals it anew is taken away: whoever made that after the first saw no file, whoever made it
    // before the second has nothing to put in place.
    for (const one of [path, partOf(path), freshOf(path), path]) await rm(one, { force: true });
  }

  async list(shelf: string): Promise<string[]> {
    const names = await readdir(join(this.folder, shelf)).catch(orNone([]));
    return [...new Set(names.flatMap((name) => /^([0-9a-f-]{36})(\.part|\.fresh)?$/.exec(name)?.[1] ?? []))];
  }

  async writtenAt(id: string): Promise<Temporal.Instant | null> {
    const path = this.#pathOf(id);
    const found = await Promise.all(
      [path, partOf(path), freshOf(path)].map((one) => stat(one).catch(orNone(null))),
    );
    const times = found.flatMap((one) => (one ? [Math.trunc(one.mtimeMs)] : []));
    return times.length > 0 ? Temporal.Instant.fromEpochMilliseconds(Math.max(...times)) : null;
  }

  #pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('A stored file is named by its id');
    return join(this.folder, id.slice(0, 2), id);
  }
}

function orNone<T>(none: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return none;
    throw error;
  };
}

function partOf(path: string): string {
  return `${path}.part`;
}

function freshOf(path: string): string {
  return `${path}.fresh`;
}

async function written(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
