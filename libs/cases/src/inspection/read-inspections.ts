import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { InspectionWords } from './check-inspection.js';

/** A visit to see the data on the spot, or one to which nobody came. */
export interface InspectionView extends InspectionWords {
  readonly id: string;
  readonly heldOn: Temporal.PlainDate;
  readonly came: boolean;
  readonly by: string;
}

/** The visits of a task, the latest first. One statement. */
export async function readInspections(tx: Tx, sealer: Sealer, taskId: string): Promise<InspectionView[]> {
  const rows = await tx.query<{ id: string; held_on: string; came: boolean; content: string; by: string }>(
    `select i.id, i.held_on, i.came, i.content, s.name as by from inspection i join staff s on s.id = i.recorded_by
     where i.task_id = $1 order by i.held_on desc, i.id desc`,
    [taskId],
  );
  return rows.map(({ id, held_on, came, content, by }) => ({
    ...(JSON.parse(sealer.open(content)) as InspectionWords),
    id,
    heldOn: Temporal.PlainDate.from(held_on),
    came,
    by,
  }));
}
