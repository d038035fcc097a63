import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '#kernel';
import { nameOfKey, type RecordsPackage } from '../package/records-package.js';
import { asFault, isCode } from './drop-faults.js';
import { type Delivered, RecordsFault, RecordsPort } from './records-port.js';
import { writeFolder } from './write-folder.js';

interface Receipt extends Delivered {
  /** The folder under `.work` that the package was written to. */
  readonly part: string;
}

export type DropStep = 'written' | 'receipted' | 'published';

/**
 * Drops packages into a directory from which a records system takes them.
 *
 * A package is written under `.work`, then a receipt is laid under `.receipts`, then the package is renamed into the
 * directory: who looks there sees whole packages only. The receipt decides: without one nothing was handed over, and the
 * package is written anew; with one it is published if it still waits, and never written again, though an ingesting
 * system may have taken it away. A receipt is a folder renamed into place, which only one of two at once can do. Who
 * clears up after a package takes away what another is still writing of the same one; that one goes by the receipt.
 */
export class FileDrop extends RecordsPort {
  constructor(private readonly directory: string) {
    super();
  }

  async deliver(records: RecordsPackage): Promise<Delivered> {
    const key = nameOfKey(records.key);
    try {
      const receipt = (await this.#receiptOf(key)) ?? (await this.#write(key, records));
      this.reached('receipted');
      await this.#publish(receipt);
      await this.#clear(key);
      return { folder: receipt.folder, sha256: receipt.sha256 };
    } catch (error) {
      throw asFault(error);
    }
  }

  /** Called after each step; a test ends the process here. */
  protected reached(_step: DropStep): void {}

  /** @returns what is to be published: another's, when that one was quicker */
  async #write(key: string, { folder, files, sha256 }: RecordsPackage): Promise<Receipt> {
    await access(this.directory);
    try {
      if (await isThere(this.#at(folder))) throw new RecordsFault('records.folder-taken');
      const receipt: Receipt = { folder, sha256, part: `${key}.${newId()}` };
      await writeFolder(this.#at('.work', receipt.part), files);
      this.reached('written');
      await this.#layReceipt(key, receipt);
      return receipt;
    } catch (error) {
      const another = await this.#receiptOf(key);
      if (another) return another;
      throw error;
    }
  }

  /** @throws when another had laid one before */
  async #layReceipt(key: string, receipt: Receipt): Promise<void> {
    const made = this.#at('.work', `${receipt.part}.receipt`);
    await writeFolder(made, [{ path: 'receipt.json', bytes: Buffer.from(JSON.stringify(receipt)) }]);
    await mkdir(this.#at('.receipts'), { recursive: true, mode: 0o750 });
    await rename(made, this.#at('.receipts', key));
  }

  async #receiptOf(key: string): Promise<Receipt | null> {
    try {
      return JSON.parse(await readFile(this.#at('.receipts', key, 'receipt.json'), 'utf8')) as Receipt;
    } catch (error) {
      if (isCode(error, 'ENOENT')) return null;
      throw error;
    }
  }

  /** Nothing waits any more: it was published before, by us or by another. */
  async #publish({ part, folder }: Receipt): Promise<void> {
    try {
      await rename(this.#at('.work', part), this.#at(folder));
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error;
    }
    this.reached('published');
  }

  /** What broken tries of this key left. What another is just writing may not go; that one clears up itself. */
  async #clear(key: string): Promise<void> {
    const left = (await readdir(this.#at('.work'))).filter((name) => name.startsWith(`${key}.`));
    await Promise.allSettled(
      left.map((name) => rm(this.#at('.work', name), { recursive: true, force: true })),
    );
  }

  #at(...parts: readonly string[]): string {
    return join(this.directory, ...parts);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
