import type { Tx } from '#platform';
import { AUDIT_ROW, type AuditRow, NO_AUTHORITY } from '../audit-row.js';
import { isOurs, type StampCheck } from './check-link.js';
import type { Broken } from './verified.js';

const PAGE = 2000;

/** Rows without a link: which wait for the sealer, and which it would never come to. */
export interface Unsealed {
  readonly waiting: number;
  /** A row that no process of ours wrote, or one that was put in where the sealer has been. */
  readonly broken: Broken | null;
}

/** Looks at every row of a chain that has no link, in the order of their ids, up to the first that should not be there. */
export async function checkUnsealed(tx: Tx, chain: string, stamps: StampCheck): Promise<Unsealed> {
  let waiting = 0;
  let after = '0';
  for (;;) {
    const rows = await tx.query<AuditRow & { waits: boolean }>(
      `select ${AUDIT_ROW}, s.one is null
         or (e.transaction_id, e.id) > (s.sealed_transaction, s.sealed_id) and e.id > s.floor_id as waits
       from audit_event e left join audit_sealer s on true
       where e.authority_id is not distinct from $1 and e.id > $2
         and not exists (select 1 from audit_link l where l.event_id = e.id)
       order by e.id limit ${PAGE}`,
      [chain === NO_AUTHORITY ? null : chain, after],
    );
    for (const { waits, ...row } of rows) {
      if (!waits || !isOurs(row, stamps)) return { waiting, broken: { id: row.id, kind: 'inserted' } };
      waiting += 1;
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return { waiting, broken: null };
    after = last.id;
  }
}

/** A copy carries the stamp of another row of the chain: of two the later one was put in. */
export async function checkCopies(tx: Tx, chain: string): Promise<Broken | null> {
  const [copy] = await tx.query<{ id: string | null }>(
    `select min(id)::text as id from (select max(id) as id from audit_event
       where authority_id is not distinct from $1 and stamp is not null group by stamp having count(*) > 1) copies`,
    [chain === NO_AUTHORITY ? null : chain],
  );
  return copy?.id ? { id: copy.id, kind: 'inserted' } : null;
}
