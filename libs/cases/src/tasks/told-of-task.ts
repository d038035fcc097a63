import type { TaskOutcome, TaskRecord } from '#collection';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** A letter to the person about a task, and the day it is for. */
export interface ToldOfTask {
  readonly letterId: string;
  readonly on: Temporal.PlainDate;
}

/** The letters to the person about a task, that for the latest day first. One statement. */
export async function readToldOfTask(tx: Tx, taskId: string): Promise<ToldOfTask[]> {
  const rows = await tx.query<{ letter_id: string; on_day: string }>(
    'select letter_id, on_day from letter_of_task where task_id = $1 order by on_day desc, letter_id desc',
    [taskId],
  );
  return rows.map((row) => ({ letterId: row.letter_id, on: Temporal.PlainDate.from(row.on_day) }));
}

/**
 * Why a restriction may not be lifted yet: the person is told before it is (GDPR 18(3)), and it ends on the day they
 * were told. Null when it may, and for every other task.
 *
 * @example told of 14.12.2026: on 13.12. 'task.lifting-too-early', on 14.12. null
 */
export function whyNotLifted(
  { kind }: Pick<TaskRecord, 'kind'>,
  outcome: TaskOutcome,
  told: readonly ToldOfTask[],
  today: Temporal.PlainDate,
): 'task.lifting-not-told' | 'task.lifting-too-early' | null {
  if (kind !== 'lifting' || outcome !== 'done') return null;
  const [latest] = told;
  if (!latest) return 'task.lifting-not-told';
  return Temporal.PlainDate.compare(today, latest.on) < 0 ? 'task.lifting-too-early' : null;
}
