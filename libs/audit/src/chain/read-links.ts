import type { Tx } from '#platform';
import { AUDIT_ROW, type AuditRow } from '../audit-row.js';
import type { StoredLink } from './check-link.js';

/** So many links are read at once. */
export const PAGE = 2000;

/** The links of a chain after a place, in their order, at most a page of them. */
export async function readLinks(tx: Tx, chain: string, after: number): Promise<StoredLink[]> {
  const rows = await tx.query<Omit<StoredLink, 'row'> & AuditRow>(
    `select l.chain, l.place::int as place, l.event_id::text as "eventId", l.previous_event_id::text as "previousEventId",
       l.form, encode(l.hash, 'hex') as hash, ${AUDIT_ROW}
     from audit_link l left join audit_event e on e.id = l.event_id
     where l.chain = $1 and l.place > $2 order by l.place limit ${PAGE}`,
    [chain, after],
  );
  return rows.map(({ chain, place, eventId, previousEventId, form, hash, ...row }) => ({
    ...{ chain, place, eventId, previousEventId, form, hash },
    row: row.id === null ? null : row,
  }));
}

/** Every chain there is or will be, by name. */
export async function chainNames(tx: Tx, noAuthority: string): Promise<string[]> {
  const rows = await tx.query<{ chain: string }>(
    `select chain from audit_link where place = 1 union select chain from audit_chain
     union select coalesce(authority_id, $1) from audit_event order by 1`,
    [noAuthority],
  );
  return rows.map(({ chain }) => chain);
}
