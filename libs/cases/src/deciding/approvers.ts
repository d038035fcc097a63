import type { Tx } from '#platform';

export interface Approver {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** Who may approve what `writerId` wrote: handlers of the authority, never the writer, never the DPO (GDPR 38(6)). */
export async function readApprovers(tx: Tx, authorityId: string, writerId: string): Promise<Approver[]> {
  return tx.query<Approver>(
    `select id, name, title from staff
     where authority_id = $1 and active and id <> $2 and 'handler' = any (roles) and not 'dpo' = any (roles)
     order by name`,
    [authorityId, writerId],
  );
}
