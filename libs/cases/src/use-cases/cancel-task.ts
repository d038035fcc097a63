import { AuditTrail } from '#audit';
import { LEAVE_OUT_REASONS, mayTaskGo, readTask, WriteTasks } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { NoteClosing } from '../tasks/note-closing.js';

export type CancelTaskRefusalCode =
  | 'task.not-found'
  | 'task.not-open'
  | 'task.missing-reason'
  | 'task.missing-words'
  | 'task.changed-meanwhile';

/** Leaves a task undone, with the reason: it stands in the manifest. */
@Injectable()
export class CancelTask {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(NoteClosing) private readonly noteClosing: NoteClosing,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    input: { version: number; reason: string; words: string },
  ): Promise<Result<null, CancelTaskRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      if (!task) return no('task.not-found');
      if (!mayTaskGo(task.state, 'cancelled')) return no('task.not-open');
      const reason = LEAVE_OUT_REASONS.find((one) => one === input.reason);
      if (!reason) return no('task.missing-reason', { field: 'reason' });
      const words = input.words.trim();
      if (reason === 'other' && words === '') return no('task.missing-words', { field: 'words' });
      const content = { ...task.content, leftOut: { reason, words } };
      const at = { id: taskId, version: input.version };
      if (!(await this.writeTasks.change(tx, at, { state: 'cancelled', content })))
        return no('task.changed-meanwhile');
      await this.writeTasks.event(tx, actor, task, 'cancelled');
      await this.audit.record(tx, actor, 'TaskCancelled', { caseId: task.caseId, subjectId: taskId });
      await this.noteClosing.run(tx, actor, task.caseId);
      return ok(null);
    });
  }
}
