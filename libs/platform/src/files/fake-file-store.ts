import { FileStore } from './file-store.js';

/** Files in memory, for tests. */
export class FakeFileStore extends FileStore {
  readonly files = new Map<string, Buffer>();

  async put(id: string, bytes: Buffer): Promise<void> {
    this.files.set(id, Buffer.from(bytes));
  }

  async get(id: string): Promise<Buffer> {
    const bytes = this.files.get(id);
    if (!bytes) throw new Error('No such file');
    return bytes;
  }

  async remove(id: string): Promise<void> {
    this.files.delete(id);
  }
}
