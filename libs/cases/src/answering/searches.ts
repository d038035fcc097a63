import type { Tx } from '#platform';

/** A search for a claim, as an answer tells of it: where it was looked, and what was found. */
export interface Search {
  readonly taskId: string;
  readonly done: boolean;
}

/** The searches of a claim that count: not the cancelled ones. */
export async function readSearches(_tx: Tx, _claimId: string): Promise<Search[]> {
  return [];
}

/** The searches of a claim that are not done. */
export async function readOpenSearches(tx: Tx, claimId: string): Promise<string[]> {
  return (await readSearches(tx, claimId)).filter(({ done }) => !done).map(({ taskId }) => taskId);
}
