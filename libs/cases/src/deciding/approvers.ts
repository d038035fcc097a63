import type { Tx } from '#platform';
import type { Approves } from '#identity';

export interface Approver {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/**
 * Who may be the second person for what `writerId` wrote: whom the authority lets approve all that is needed, never the
 * writer, never the DPO, whose tasks must not conflict (GDPR 38(6)).
 */
export async function readApprovers(
  tx: Tx,
  authorityId: string,
  writerId: string,
  needed: readonly Approves[],
): Promise<Approver[]> {
  return tx.query<Approver>(
    `select id, name, title from staff
     where authority_id = $1 and active and id <> $2 and 'handler' = any (roles) and not 'dpo' = any (roles)
       and approves @> $3::text[]
     order by name`,
    [authorityId, writerId, [...needed]],
  );
}
