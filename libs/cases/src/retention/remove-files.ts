import { FileStore, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { RemoveFilesPayload } from './retention.jobs.js';

/** Takes erased files from the disk. Once more does no harm; a file that still has a row stays. */
@Injectable()
export class RemoveFiles {
  constructor(@Inject(FileStore) private readonly files: FileStore) {}

  async run(tx: Tx, { fileIds }: RemoveFilesPayload): Promise<void> {
    const kept = await tx.query<{ id: string }>('select id from stored_file where id = any($1)', [fileIds]);
    const there = new Set(kept.map(({ id }) => id));
    for (const id of fileIds.filter((one) => !there.has(one))) await this.files.remove(id);
  }
}
