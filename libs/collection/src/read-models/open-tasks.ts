import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { OPEN_TASK_STATES } from '../domain/task-transitions.js';
import type { TaskKind, TaskState } from '../domain/task.js';

/** A task that still waits for somebody. */
export interface OpenTaskFact {
  readonly id: string;
  readonly kind: TaskKind;
  readonly claimIds: readonly string[];
  readonly registerId: string | null;
  readonly systemId: string | null;
  readonly state: TaskState;
  readonly dueOn: Temporal.PlainDate;
}

/**
 * The tasks of a case that are not done. An answer cannot be given while a search is among them, unless it says what is
 * missing and why; the case is not over while anything else is.
 */
export async function openTasks(tx: Tx, caseId: string): Promise<OpenTaskFact[]> {
  const rows = await tx.query<{
    id: string;
    kind: TaskKind;
    claim_ids: string[];
    register_id: string | null;
    system_id: string | null;
    state: TaskState;
    due_on: string;
  }>(
    `select id, kind, claim_ids, register_id, system_id, state, due_on from task
     where case_id = $1 and state = any ($2) order by due_on, id`,
    [caseId, OPEN_TASK_STATES],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    claimIds: row.claim_ids,
    registerId: row.register_id,
    systemId: row.system_id,
    state: row.state,
    dueOn: Temporal.PlainDate.from(row.due_on),
  }));
}
