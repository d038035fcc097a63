import { isTaskOpen, readTasksOfCase } from '#collection';
import type { Sealer, Tx } from '#platform';
import type { DecidedOutcome, Right } from '#rights';
import { grantedKind } from '../tasks/doing-kinds.js';
import { isOtherHome } from '../tasks/other-home.js';
import { isDone } from './on-granted.js';

/**
 * Is what the decision grants still being done? The letter says that it was done, so it waits until each system and
 * keeper has said so. The other home of an activation plan is not waited for: it decides of its own register, and the
 * letter says that it was asked.
 */
export async function isStillDone(
  tx: Tx,
  sealer: Sealer,
  caseId: string,
  { claimId, right, outcome }: { claimId: string; right: Right; outcome: DecidedOutcome },
): Promise<boolean> {
  if (!isDone(right, outcome)) return false;
  const kind = grantedKind(right);
  const tasks = await readTasksOfCase(tx, sealer, caseId);
  return tasks.some(
    (task) =>
      isTaskOpen(task.state) && task.kind === kind && task.claimIds.includes(claimId) && !isOtherHome(task),
  );
}
