import { AuditTrail } from '#audit';
import { readTask, WriteTasks } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

export type TakeByHandRefusalCode = 'task.not-found' | 'source.not-running' | 'task.changed-meanwhile';

/** A person does not wait for the source and does the task by hand. What the source answers later changes nothing. */
@Injectable()
export class TakeByHand {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    { version }: { readonly version: number },
  ): Promise<Result<null, TakeByHandRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      if (!task) return no('task.not-found');
      const { source } = task.content;
      if (task.state !== 'running' || !source) return no('source.not-running', { field: 'source' });
      const result = { kind: 'by-hand', at: this.clock.now().toString() } as const;
      const content = { ...task.content, source: { ...source, result } };
      if (!(await this.writeTasks.change(tx, { id: taskId, version }, { state: 'manual', content })))
        return no('task.changed-meanwhile', { field: 'source' });
      await this.writeTasks.event(tx, actor, task, 'attempted', 'by-hand');
      await this.audit.record(tx, actor, 'TaskTakenByHand', { caseId: task.caseId, subjectId: taskId });
      return ok(null);
    });
  }
}
