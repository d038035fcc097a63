import { AuditTrail } from '#audit';
import { isTaskOpen, readTask, WriteTasks } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { containsHetu } from '#letters';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readCaseRecord } from '../read-models/case-record.js';
import { LetterToKeeper } from '../tasks/letter-to-keeper.js';

export interface RecipientNoticeInput {
  readonly version: number;
  readonly name: string;
  readonly address: string;
  /** What was done, for this recipient; may be empty: the letter then names who tells more. */
  readonly noticeWords: string;
}

export type RecipientNoticeRefusalCode =
  | 'task.not-found'
  | 'task.not-open'
  | 'task.no-notice'
  | 'task.notice-written'
  | 'task.missing-recipient'
  | 'task.missing-address'
  | 'task.identity-code'
  | 'task.changed-meanwhile';

/**
 * Writes the letter that tells a recipient of a rectification, erasure or restriction (GDPR 19). It waits among the
 * letters to send, and the task ends when its sending is recorded. To whom and what: the handler says so, because the
 * notice of the register names kinds of recipients, and what one of them must know is not what the person was told.
 */
@Injectable()
export class WriteRecipientNotice {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(LetterToKeeper) private readonly letterToKeeper: LetterToKeeper,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the letter */
  async run(
    actor: StaffActor,
    taskId: string,
    input: RecipientNoticeInput,
  ): Promise<Result<string, RecipientNoticeRefusalCode>> {
    const keeper = { name: input.name.trim(), address: input.address.trim() };
    const words = input.noticeWords.trim();
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      const record = task && (await readCaseRecord(tx, task.caseId));
      if (!task || !record) return no('task.not-found');
      if (task.kind !== 'recipient-notice') return no('task.no-notice');
      if (task.letterId) return no('task.notice-written');
      if (!isTaskOpen(task.state)) return no('task.not-open');
      if (keeper.name === '') return no('task.missing-recipient', { field: 'name' });
      if (keeper.address === '') return no('task.missing-address', { field: 'address' });
      if (containsHetu(words)) return no('task.identity-code', { field: 'noticeWords' });
      const content = { ...task.content, brief: { ...task.content.brief, words } };
      const letter = { record, claims: [], task: { ...task, content }, keeper };
      const letterId = await this.letterToKeeper.run(tx, actor, letter);
      const change = { way: 'letter', keeper, letterId, content } as const;
      if (!(await this.writeTasks.change(tx, { id: taskId, version: input.version }, change)))
        return no('task.changed-meanwhile');
      await this.audit.record(tx, actor, 'LetterIssued', { caseId: task.caseId, subjectId: letterId });
      return ok(letterId);
    });
  }
}
