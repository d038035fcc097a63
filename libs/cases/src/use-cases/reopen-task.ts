import { AuditTrail } from '#audit';
import { mayTaskGo, readTask, WriteTasks } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

export type ReopenTaskRefusalCode =
  'task.not-found' | 'task.not-ended' | 'task.missing-because' | 'task.changed-meanwhile';

/** Opens a signed task, or one that was left out, again. What was signed stays in its record with the reason. */
@Injectable()
export class ReopenTask {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    input: { version: number; because: string },
  ): Promise<Result<null, ReopenTaskRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      if (!task) return no('task.not-found');
      if (!mayTaskGo(task.state, 'open')) return no('task.not-ended');
      const because = input.because.trim();
      if (because === '') return no('task.missing-because', { field: 'because' });
      const { answer, reopened } = task.content;
      const content = {
        ...task.content,
        answer: null,
        leftOut: null,
        reopened: [...reopened, { answer, because }],
      };
      const change = { state: 'open', outcome: null, signed: null, content } as const;
      if (!(await this.writeTasks.change(tx, { id: taskId, version: input.version }, change)))
        return no('task.changed-meanwhile');
      await this.writeTasks.event(tx, actor, task, 'reopened');
      await this.audit.record(tx, actor, 'TaskReopened', { caseId: task.caseId, subjectId: taskId });
      return ok(null);
    });
  }
}
