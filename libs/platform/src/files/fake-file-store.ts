import { Temporal } from 'temporal-polyfill';
import { FileStore } from './file-store.js';
import { NoRoom } from './no-room.js';

/** Files in memory, for tests. */
export class FakeFileStore extends FileStore {
  readonly files = new Map<string, Buffer>();
  /** When a file was written; what is not told here is as old as can be. */
  readonly written = new Map<string, Temporal.Instant>();

  /** As a disk that has no room left. */
  full = false;

  async put(id: string, bytes: Buffer): Promise<void> {
    if (this.full) throw new NoRoom('No room for a file');
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

  async list(shelf: string): Promise<string[]> {
    return [...this.files.keys()].filter((id) => id.startsWith(shelf));
  }

  async writtenAt(id: string): Promise<Temporal.Instant | null> {
    if (!this.files.has(id)) return null;
    return this.written.get(id) ?? Temporal.Instant.fromEpochMilliseconds(0);
  }
}
