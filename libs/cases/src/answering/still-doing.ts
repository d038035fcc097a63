import { openTasks } from '#collection';
import type { Tx } from '#platform';
import type { DecidedOutcome, Right } from '#rights';
import { grantedKind } from '../tasks/doing-kinds.js';
import { isDone } from './on-granted.js';

/**
 * Is what the decision grants still being done? The letter says that it was done, so it waits until each system and
 * keeper has said so.
 */
export async function isStillDone(
  tx: Tx,
  caseId: string,
  { claimId, right, outcome }: { claimId: string; right: Right; outcome: DecidedOutcome },
): Promise<boolean> {
  if (!isDone(right, outcome)) return false;
  const kind = grantedKind(right);
  const open = await openTasks(tx, caseId);
  return open.some((task) => task.kind === kind && task.claimIds.includes(claimId));
}
