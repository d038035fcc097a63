import { AuditTrail } from '#audit';
import { isTaskOpen, readTask, WriteTasks } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isColleague } from '../tasks/colleagues.js';
import { nameIfProtected } from '../protection/name-if-protected.js';
import type { Temporal } from 'temporal-polyfill';

export interface AssignTaskInput {
  readonly version: number;
  readonly unit: string;
  /** One person of the authority; empty: whoever of the unit. */
  readonly assigneeId: string;
  readonly dueOn: Temporal.PlainDate | null;
}

export type AssignTaskRefusalCode =
  | 'task.not-found'
  | 'task.not-open'
  | 'task.by-letter'
  | 'task.missing-unit'
  | 'task.unknown-person'
  | 'task.missing-due'
  | 'task.due-past'
  | 'task.changed-meanwhile';

/** Says who does a task and by when: a unit, one person of it, another day. */
@Injectable()
export class AssignTask {
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
    input: AssignTaskInput,
  ): Promise<Result<null, AssignTaskRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      if (!task) return no('task.not-found');
      if (!isTaskOpen(task.state)) return no('task.not-open');
      const byLetter = task.way === 'letter';
      const unit = input.unit.trim();
      if (!byLetter && unit === '') return no('task.missing-unit', { field: 'unit' });
      const assigneeId = byLetter || input.assigneeId === '' ? null : input.assigneeId;
      if (assigneeId && !(await isColleague(tx, actor, assigneeId)))
        return no('task.unknown-person', { field: 'assigneeId' });
      if (!input.dueOn) return no('task.missing-due', { field: 'dueOn' });
      const moved = !input.dueOn.equals(task.dueOn);
      if (moved && input.dueOn.since(this.clock.today()).sign < 0)
        return no('task.due-past', { field: 'dueOn' });
      const change = { assigneeId, unit: byLetter ? null : unit, ...(moved ? { dueOn: input.dueOn } : {}) };
      if (!(await this.writeTasks.change(tx, { id: taskId, version: input.version }, change)))
        return no('task.changed-meanwhile');
      await this.writeTasks.event(tx, actor, task, 'assigned');
      const means = { clock: this.clock, audit: this.audit };
      if (assigneeId) await nameIfProtected(tx, actor, means, task.caseId, assigneeId);
      await this.audit.record(tx, actor, 'TaskAssigned', { caseId: task.caseId, subjectId: taskId });
      return ok(null);
    });
  }
}
