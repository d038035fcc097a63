import { AuditTrail } from '#audit';
import {
  checkTaskAnswer,
  mayTaskGo,
  readTask,
  type TaskAnswerInput,
  type TaskAnswerRefusalCode,
  type TaskRecord,
  WriteTasks,
} from '#collection';
import { no, ok, type Result, type StaffActor, worksAsExpert } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type AttachmentRefusalCode, checkAttachments } from '../opening/check-request.js';
import { StoreAttachments } from '../opening/store-attachments.js';
import { NoteClosing } from '../tasks/note-closing.js';
import { readToldOfTask, whyNotLifted } from '../tasks/told-of-task.js';

/** Most files of one answer. */
const MOST_TASK_FILES = 10;

export interface SignTaskInput extends TaskAnswerInput {
  readonly version: number;
  readonly files: readonly { name: string; bytes: Buffer }[];
  /** Do the files sent now have data of other people? */
  readonly thirdParty: boolean;
}

export type SignTaskRefusalCode =
  | TaskAnswerRefusalCode
  | AttachmentRefusalCode
  | 'task.not-found'
  | 'task.not-open'
  | 'task.not-yours'
  | 'task.lifting-not-told'
  | 'task.lifting-too-early'
  | 'task.changed-meanwhile';

/**
 * Signs what came of a task: the outcome, with what and how it was searched, the period, the documents. For a keeper
 * without an account a handler records the answer and says who gave it. A connector's task is confirmed the same way.
 */
@Injectable()
export class SignTask {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(StoreAttachments) private readonly storeAttachments: StoreAttachments,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(NoteClosing) private readonly noteClosing: NoteClosing,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    input: SignTaskInput,
  ): Promise<Result<null, SignTaskRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      if (!task) return no('task.not-found');
      if (!mayTaskGo(task.state, 'done')) return no('task.not-open');
      const recorded = task.way === 'letter' && task.kind !== 'recipient-notice';
      if (recorded && worksAsExpert(actor)) return no('task.not-yours');
      const files = await checkAttachments(input.files, MOST_TASK_FILES);
      if (!files.ok) return files;
      const facts = { kind: task.kind, recorded, files: task.files + files.value.length };
      const answer = checkTaskAnswer(input, facts);
      if (!answer.ok) return answer;
      const told = await readToldOfTask(tx, taskId);
      const early = whyNotLifted(task, answer.value.outcome, told, this.clock.today());
      if (early) return no(early, { field: 'outcome' });
      const signed = { by: actor.staffId, at: this.clock.now() };
      const content = { ...task.content, answer: answer.value };
      const change = { state: 'done', outcome: answer.value.outcome, content, signed } as const;
      if (!(await this.writeTasks.change(tx, { id: taskId, version: input.version }, change)))
        return no('task.changed-meanwhile');
      await this.#keep(tx, task, files.value, input.thirdParty);
      await this.writeTasks.event(tx, actor, task, task.state === 'to-confirm' ? 'confirmed' : 'answered');
      await this.audit.record(tx, actor, 'TaskSigned', { caseId: task.caseId, subjectId: taskId });
      await this.noteClosing.run(tx, actor, task.caseId);
      return ok(null);
    });
  }

  async #keep(
    tx: Tx,
    task: TaskRecord,
    files: Parameters<StoreAttachments['run']>[2],
    thirdParty: boolean,
  ): Promise<void> {
    const [request] = await tx.query<{ id: string }>('select request_of_case($1) as id', [task.caseId]);
    if (!request) throw new Error('A task belongs to a case, and a case to a request');
    const to = { caseId: task.caseId, taskId: task.id, thirdParty };
    await this.storeAttachments.run(tx, request.id, files, to);
  }
}
