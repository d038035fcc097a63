import type { TaskEventKind } from '#collection';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** One line of the history of a task. */
export interface TaskEventView {
  readonly kind: TaskEventKind;
  /** Who was chased, or what came of asking a source: a code. */
  readonly step: string | null;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

/** What happened to a task, the newest first. */
export async function readTaskEvents(tx: Tx, taskId: string): Promise<TaskEventView[]> {
  const rows = await tx.query<{
    kind: TaskEventKind;
    step: string | null;
    at: string;
    by: string | null;
  }>(
    `select e.kind, e.step, e.at, s.name as by from task_event e left join staff s on s.id = e.by
     where e.task_id = $1 order by e.at desc, e.id desc`,
    [taskId],
  );
  return rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }));
}
