import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** More are not listed on top of the inbox: they stand on a page of their own. */
const MOST = 20;

/** A request nobody of the registry has opened within a working day. */
export interface Unopened {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly cameAt: Temporal.Instant;
  readonly leadDue: Temporal.PlainDate;
}

/** What nobody of the registry opened within a working day, as SQL over `c` (case_file). */
export const UNOPENED = `c.first_opened_at is null and c.unopened_warned_at is not null and c.triaged_at is null
  and c.state = 'received'`;

/** How many requests of the actor's authority were warned of and are still unopened. */
export async function countUnopened(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from case_file c where ${UNOPENED}`,
  );
  return row?.count ?? 0;
}

/** The first unopened requests of the actor's authority that were warned of, the oldest first. */
export async function readUnopened(tx: Tx): Promise<Unopened[]> {
  const rows = await tx.query<{ id: string; case_number: string; opened_at: string; lead_due: string }>(
    `select c.id, c.case_number, c.opened_at, c.lead_due from case_file c where ${UNOPENED}
     order by c.opened_at, c.id limit ${MOST}`,
  );
  return rows.map((row) => ({
    caseId: row.id,
    caseNumber: row.case_number,
    cameAt: Temporal.Instant.from(row.opened_at),
    leadDue: Temporal.PlainDate.from(row.lead_due),
  }));
}
