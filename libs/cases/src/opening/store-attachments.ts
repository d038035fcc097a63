import { createHash } from 'node:crypto';
import { newId } from '#kernel';
import {
  ClockPort,
  FileStore,
  type FileType,
  Outbox,
  safeFileName,
  Sealer,
  Settings,
  type Tx,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SCAN_FILE } from '../scanning/scanning.jobs.js';
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

/**
 * Keeps the attachments of a request: bytes sealed in the file store, the name made safe and sealed in the row. Where
 * there is a scanner they wait in quarantine until it has looked at them; else nothing is known of them, and that is said.
 */
@Injectable()
export class StoreAttachments {
  constructor(
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** @returns the ids of the files, in the order given */
  async run(
    tx: Tx,
    requestId: string,
    attachments: readonly CheckedAttachment[],
    to: AttachedTo | null = null,
  ): Promise<string[]> {
    const ids: string[] = [];
    try {
      for (const attachment of attachments) ids.push(await this.#store(tx, requestId, attachment, to));
      return ids;
    } catch (error) {
      // The rows go with the transaction; the files would stay.
      for (const id of ids) await this.files.remove(id);
      throw error;
    }
  }

  async #store(
    tx: Tx,
    requestId: string,
    { name, bytes, type, proof }: CheckedAttachment,
    to: AttachedTo | null,
  ): Promise<string> {
    const isScanned = this.settings.CLAMAV_URL !== null;
    const id = newId();
    await this.files.put(id, bytes);
    tx.add(StoredFileRow, {
      id,
      requestId,
      caseId: to?.caseId ?? null,
      answerId: to?.answerId ?? null,
      taskId: to?.taskId ?? null,
      thirdParty: to?.thirdParty ?? false,
      kind: 'attachment',
      name: this.sealer.seal(safeFileName(name, type)),
      type,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      quarantine: isScanned ? 'waiting' : 'unscanned',
      isProof: proof,
      storedAt: this.clock.now(),
    });
    if (isScanned) await this.outbox.add(tx, SCAN_FILE, { fileId: id }, { key: `scan/${id}` });
    return id;
  }
}
