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
 * system may have taken it away. A receipt is a folder renamed into place, which only one of two at once can do.
 */
export class FileDrop extends RecordsPort {
  constructor(private readonly directory: string) {
    super();
  }

  async deliver(records: RecordsPackage): Promise<Delivered> {
    const key = nameOfKey(records.key);
    try {
      const receipt = (await this.#receiptOf(key)) ?? (await this.#write(key, records));
      await this.#publish(receipt);
      await this.#clear(key);
      return { folder: receipt.folder, sha256: receipt.sha256 };
    } catch (error) {
      throw asFault(error);
    }
  }

  /** Called after each step; a test ends the process here. */
  protected reached(_step: DropStep): void {}

  async #write(key: string, { folder, files, sha256 }: RecordsPackage): Promise<Receipt> {
    await access(this.directory);
    if (await isThere(this.#at(folder))) throw new RecordsFault('records.folder-taken');
    const part = `${key}.${newId()}`;
    await writeFolder(this.#at('.work', part), files);
    this.reached('written');
    const receipt: Receipt = { folder, sha256, part };
    const isOurs = await this.#layReceipt(key, receipt);
    this.reached('receipted');
    return isOurs ? receipt : (await this.#receiptOf(key))!;
  }

  /** @returns false when another had laid one before */
  async #layReceipt(key: string, receipt: Receipt): Promise<boolean> {
    const made = this.#at('.work', `${receipt.part}.receipt`);
    await writeFolder(made, [{ path: 'receipt.json', bytes: Buffer.from(JSON.stringify(receipt)) }]);
    await mkdir(this.#at('.receipts'), { recursive: true, mode: 0o750 });
    try {
      await rename(made, this.#at('.receipts', key));
      return true;
    } catch (error) {
      if (isCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM') && (await this.#receiptOf(key))) return false;
      throw error;
    }
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

  /** What broken tries of this key left. */
  async #clear(key: string): Promise<void> {
    const left = (await readdir(this.#at('.work'))).filter((name) => name.startsWith(`${key}.`));
    await Promise.all(left.map((name) => rm(this.#at('.work', name), { recursive: true, force: true })));
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
