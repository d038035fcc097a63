import type { Tx } from '#platform';

/** Is the erasure of this task granted in whole, its decision in force? One that was taken back or granted in part is not. */
export async function isWhollyGranted(tx: Tx, taskId: string): Promise<boolean> {
  const [row] = await tx.query<{ granted: boolean }>('select wholly_granted($1) as granted', [taskId]);
  return row?.granted ?? false;
}
