import { AuditTrail, type AuditAction } from '#audit';
import { type Actor, newId } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Keeper, TaskContent, TaskKind, TaskOutcome, TaskState, TaskWay } from './domain/task.js';
import { firstState } from './domain/task-transitions.js';
import { TaskRow } from './persistence/task.entity.js';
import { PlanChasers } from './plan-chasers.js';

/** A task to make. */
export interface NewTask {
  readonly caseId: string;
  readonly authorityId: string;
  readonly claimIds: readonly string[];
  readonly kind: TaskKind;
  readonly registerId: string | null;
  readonly systemId: string | null;
  readonly way: TaskWay;
  readonly unit: string | null;
  /** One person; left out: whoever of the unit. */
  readonly assigneeId?: string | null;
  readonly keeper: Keeper | null;
  readonly dueOn: Temporal.PlainDate;
  /** With `leftOut`, the task is written down as one that is not done, with the reason. */
  readonly content: TaskContent;
}

/** What changes in a task; what is left out stays. */
export interface TaskChange {
  readonly state?: TaskState;
  readonly outcome?: TaskOutcome | null;
  readonly content?: TaskContent;
  readonly unit?: string | null;
  readonly assigneeId?: string | null;
  readonly dueOn?: Temporal.PlainDate;
  readonly letterId?: string;
  readonly way?: TaskWay;
  readonly keeper?: Keeper;
  readonly signed?: { readonly by: string; readonly at: Temporal.Instant } | null;
}

/** Kinds of `task_event`; `attempted` is the connector's, with what came of it as its step. */
export type TaskEventKind =
  | 'made'
  | 'assigned'
  | 'chased'
  | 'escalated'
  | 'attempted'
  | 'answered'
  | 'reopened'
  | 'confirmed'
  | 'cancelled';

/** Makes and changes tasks: the row, its event, its audit row and its chasers, in the caller's transaction. */
@Injectable()
export class WriteTasks {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(PlanChasers) private readonly planChasers: PlanChasers,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the task */
  async make(tx: Tx, actor: Actor & { kind: 'staff' }, task: NewTask): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const leftOut = task.content.leftOut !== null;
    await tx.manager.insert(TaskRow, {
      ...task,
      id,
      claimIds: [...task.claimIds],
      assigneeId: task.assigneeId ?? null,
      keeper: task.keeper ? this.sealer.seal(JSON.stringify(task.keeper)) : null,
      state: leftOut ? 'cancelled' : firstState(task.way),
      outcome: null,
      content: this.sealer.seal(JSON.stringify(task.content)),
      signedBy: null,
      signedAt: null,
      letterId: null,
      version: 1,
      madeAt: now,
      madeBy: actor.staffId,
    });
    const about = { id, caseId: task.caseId };
    await this.event(tx, actor, about, leftOut ? 'cancelled' : 'made');
    if (!leftOut) await this.planChasers.run(tx, id, task.dueOn);
    const action: AuditAction = leftOut ? 'TaskLeftOut' : 'TaskMade';
    await this.audit.record(tx, actor, action, { caseId: task.caseId, subjectId: id });
    return id;
  }

  /** Changes a task that nobody changed since `version`; false when somebody did. */
  async change(
    tx: Tx,
    task: { readonly id: string; readonly version: number },
    change: TaskChange,
  ): Promise<boolean> {
    const set: Record<string, unknown> = {
      ...(change.state && { state: change.state }),
      ...(change.outcome !== undefined && { outcome: change.outcome }),
      ...(change.content && { content: this.sealer.seal(JSON.stringify(change.content)) }),
      ...(change.unit !== undefined && { unit: change.unit }),
      ...(change.assigneeId !== undefined && { assignee_id: change.assigneeId }),
      ...(change.dueOn && { due_on: change.dueOn.toString() }),
      ...(change.letterId && { letter_id: change.letterId }),
      ...(change.way && { way: change.way }),
      ...(change.keeper && { keeper: this.sealer.seal(JSON.stringify(change.keeper)) }),
      ...(change.signed !== undefined && {
        signed_by: change.signed?.by ?? null,
        signed_at: change.signed?.at.toString() ?? null,
      }),
    };
    const columns = Object.keys(set).map((column, index) => `${column} = $${index + 3}`);
    const rows = await tx.query<{ id: string; due_on: string }>(
      `with changed as (update task set ${['version = version + 1', ...columns].join(', ')}
         where id = $1 and version = $2 returning id)
       select id from changed`,
      [task.id, task.version, ...Object.values(set)],
    );
    if (rows.length === 0) return false;
    if (change.dueOn) await this.planChasers.run(tx, task.id, change.dueOn);
    return true;
  }

  /** Adds one line to the history of a task; `step` is a code that says more. */
  async event(
    tx: Tx,
    actor: Actor,
    task: { readonly id: string; readonly caseId: string },
    kind: TaskEventKind,
    step: string | null = null,
  ): Promise<void> {
    await tx.query(
      `insert into task_event (id, task_id, case_id, kind, step, at, by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        task.id,
        task.caseId,
        kind,
        step,
        this.clock.now().toString(),
        actor.kind === 'staff' ? actor.staffId : null,
      ],
    );
  }
}
