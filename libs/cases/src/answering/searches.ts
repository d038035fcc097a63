import { openTasks } from '#collection';
import type { Tx } from '#platform';

/** The searches made for a claim that are not done: the answer waits for them or says what is missing and why. */
export async function readOpenSearches(tx: Tx, caseId: string, claimId: string): Promise<string[]> {
  const open = await openTasks(tx, caseId);
  return open
    .filter(({ kind, claimIds }) => kind === 'search' && claimIds.includes(claimId))
    .map(({ id }) => id);
}
