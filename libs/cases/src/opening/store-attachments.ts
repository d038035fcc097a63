import { createHash } from 'node:crypto';
import { newId } from '#kernel';
import { ClockPort, FileStore, type FileType, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { StoredFileRow } from '../persistence/stored-file.entity.js';

export interface CheckedAttachment {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type: FileType;
  /** Shows the right to speak for somebody else. */
  readonly proof: boolean;
}

/** What the files came with: the request itself, the answer to a question in one of its cases, or a task of one. */
export interface AttachedTo {
  readonly caseId: string;
  readonly answerId?: string;
  readonly taskId?: string;
  /** They have data of other people too. */
  readonly thirdParty?: boolean;
}

/** Keeps the attachments of a request: bytes sealed in the file store, the name sealed in the row, unscanned. */
@Injectable()
export class StoreAttachments {
  constructor(
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** @returns the ids of the files, in the order given */
  async run(
    tx: Tx,
    requestId: string,
    attachments: readonly CheckedAttachment[],
    to: AttachedTo | null = null,
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const { name, bytes, type, proof } of attachments) {
      const id = newId();
      await this.files.put(id, bytes);
      await tx.manager.insert(StoredFileRow, {
        id,
        requestId,
        caseId: to?.caseId ?? null,
        answerId: to?.answerId ?? null,
        taskId: to?.taskId ?? null,
        thirdParty: to?.thirdParty ?? false,
        kind: 'attachment',
        name: this.sealer.seal(name),
        type,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        quarantine: 'unscanned',
        isProof: proof,
        storedAt: this.clock.now(),
      });
      ids.push(id);
    }
    return ids;
  }
}
