import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '#records';

/** A directory as the records system sees it: what lies there, without what it passes over. */
export class DropDirectory {
  private constructor(readonly path: string) {}

  static async make(): Promise<DropDirectory> {
    return new DropDirectory(await mkdtemp(join(tmpdir(), 'records-')));
  }

  async folders(): Promise<string[]> {
    return (await readdir(this.path)).filter((name) => !name.startsWith('.')).sort();
  }

  /** The files of a folder, by their paths in it. */
  async files(folder: string): Promise<string[]> {
    const entries = await readdir(join(this.path, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.path, folder).length + 1))
      .sort();
  }

  async read(folder: string, file: string): Promise<string> {
    return readFile(join(this.path, folder, file), 'utf8');
  }

  async checksum(folder: string): Promise<string> {
    return sha256(await readFile(join(this.path, folder, 'sha256sums.txt')));
  }

  async take(folder: string): Promise<void> {
    await rm(join(this.path, folder), { recursive: true });
  }

  async close(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}
