import { AuditTrail } from '#audit';
import { isTaskOpen, readTask } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { containsHetu, prepareLetter } from '#letters';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import { taskReminderContext } from '../letters-of-case/task-reminder-context.js';
import { type CaseRecord, readCaseRecord } from '../read-models/case-record.js';
import { taskLine } from '../tasks/task-line.js';
import { firstDue, readTaskGround } from '../tasks/task-ground.js';

export type RemindKeeperRefusalCode =
  | 'task.not-found'
  | 'task.not-open'
  | 'task.no-keeper'
  | 'task.letter-waits'
  | 'task.reminder-waits'
  | 'task.identity-code'
  | 'letters.invalid-context';

/**
 * Reminds a keeper without an account of a task that they were asked by letter to do: a letter without a word of the
 * person, which waits among the letters to send. Not before the letter that asked has been sent, nor while an earlier
 * reminder still waits.
 */
@Injectable()
export class RemindKeeper {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the letter */
  async run(
    actor: StaffActor,
    taskId: string,
    { words: typed }: { readonly words: string },
  ): Promise<Result<string, RemindKeeperRefusalCode>> {
    const words = typed.trim();
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      const record = task && (await readCaseRecord(tx, task.caseId));
      if (!task || !record) return no('task.not-found');
      if (!isTaskOpen(task.state)) return no('task.not-open');
      const { keeper, letterId } = task;
      if (task.way !== 'letter' || !keeper || !letterId) return no('task.no-keeper');
      if (!(await isSent(tx, letterId))) return no('task.letter-waits');
      if (await doesReminderWait(tx, taskId)) return no('task.reminder-waits');
      if (containsHetu(words)) return no('task.identity-code', { field: 'reminderWords' });
      const line = taskLine(task, this.catalogue);
      return this.#issue(tx, actor, record, { task: line, keeper, words });
    });
  }

  async #issue(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    about: Pick<Parameters<typeof taskReminderContext>[0], 'task' | 'keeper' | 'words'>,
  ): Promise<Result<string, 'letters.invalid-context'>> {
    const today = this.clock.today();
    const ground = await readTaskGround(
      tx,
      { sealer: this.sealer, catalogue: this.catalogue, today },
      record,
    );
    const open = ground.claims.some(({ id }) => about.task.claimIds.includes(id));
    const requestDue = open ? firstDue(ground, about.task.claimIds) : about.task.dueOn;
    const signer = await readStaffName(tx, actor.staffId);
    const language = record.language === 'sv' ? 'sv' : 'fi';
    const facts = { ...about, record, requestDue, signer, today };
    const context = taskReminderContext(facts, this.catalogue, language);
    const prepared = prepareLetter('task-reminder', language, context);
    if (!prepared.ok) return prepared;
    const of = { requestId: record.request_id, caseId: record.id, claimId: null, toPerson: false };
    const letter = { ...of, language, prepared: prepared.value, context } as const;
    const letterId = await this.issueLetterFile.run(tx, actor, letter);
    await tx.query('insert into task_reminder (letter_id, task_id, case_id) values ($1, $2, $3)', [
      letterId,
      about.task.id,
      record.id,
    ]);
    await this.audit.record(tx, actor, 'LetterIssued', { caseId: record.id, subjectId: letterId });
    return ok(letterId);
  }
}

async function isSent(tx: Tx, letterId: string): Promise<boolean> {
  return (await tx.query('select 1 from letter_sending where letter_id = $1', [letterId])).length > 0;
}

async function doesReminderWait(tx: Tx, taskId: string): Promise<boolean> {
  const waiting = await tx.query(
    `select 1 from task_reminder m where m.task_id = $1
       and not exists (select 1 from letter_sending s where s.letter_id = m.letter_id)`,
    [taskId],
  );
  return waiting.length > 0;
}
