import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** More are not listed on top of the inbox; each bears its mark in the list below. */
const MOST = 20;

/** A request nobody of the registry has opened within a working day. */
export interface Unopened {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly cameAt: Temporal.Instant;
  readonly leadDue: Temporal.PlainDate;
}

/** The unopened requests of the actor's authority that were warned of, the oldest first. */
export async function readUnopened(tx: Tx): Promise<Unopened[]> {
  const rows = await tx.query<{ id: string; case_number: string; opened_at: string; lead_due: string }>(
    `select id, case_number, opened_at, lead_due from case_file
     where first_opened_at is null and unopened_warned_at is not null and triaged_at is null and state = 'received'
     order by opened_at, id limit ${MOST}`,
  );
  return rows.map((row) => ({
    caseId: row.id,
    caseNumber: row.case_number,
    cameAt: Temporal.Instant.from(row.opened_at),
    leadDue: Temporal.PlainDate.from(row.lead_due),
  }));
}
