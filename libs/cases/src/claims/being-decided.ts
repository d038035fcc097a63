import type { Tx } from '#platform';

/** Has a decision on one of these claims left its writer's hands? */
export async function isBeingDecided(tx: Tx, claims: readonly { readonly id: string }[]): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from decision where claim_id = any ($1::uuid[]) and state <> 'draft' limit 1`,
    [claims.map(({ id }) => id)],
  );
  return rows.length > 0;
}
