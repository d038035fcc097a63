import type { Tx } from '#platform';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { MoveReason } from '../recount/why-moved.js';

/** A due day that moved because calendar or settings changed: from, to and why. */
export interface MovedDay {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly right: Right;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly because: MoveReason;
  readonly at: Temporal.Instant;
}

interface Row {
  readonly case_id: string;
  readonly case_number: string;
  readonly right: Right;
  readonly from_due: string;
  readonly to_due: string;
  readonly because: MoveReason;
  readonly moved_at: string;
}

/** Newest first, and no more than this in a list. */
const MOST = 50;
/** So many of the newest are looked through for open claims. */
const LOOKED_AT = 1000;

/** The claims whose days a list tells: what is decided needs no notice. */
export const STILL_OPEN = 'k.outcome is null';

/**
 * The days that moved in cases of the own authority, newest first.
 *
 * @param where SQL over `c` (case_file) and `k` (claim) with its parameters
 */
export function readMovedDays(
  tx: Tx,
  where: string,
  parameters: readonly unknown[] = [],
): Promise<MovedDay[]> {
  return read(tx, '', where, parameters);
}

/** Every day that moved in one case, of decided claims too. */
export function readMovedDaysOfCase(tx: Tx, caseId: string): Promise<MovedDay[]> {
  return read(tx, 'where case_id = $1', 'true', [caseId]);
}

/** The rows are taken before they are joined: mostly there are none, and then no case is looked at. */
async function read(
  tx: Tx,
  which: string,
  where: string,
  parameters: readonly unknown[],
): Promise<MovedDay[]> {
  const rows = await tx.query<Row>(
    `with m as materialized (select * from clock_moved ${which} order by moved_at desc, id limit ${LOOKED_AT})
     select m.case_id, c.case_number, k."right", m.from_due, m.to_due, m.because, m.moved_at
     from m join claim k on k.id = m.claim_id join case_file c on c.id = m.case_id
     where ${where} order by m.moved_at desc, m.id limit ${MOST}`,
    [...parameters],
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.case_number,
    right: row.right,
    from: Temporal.PlainDate.from(row.from_due),
    to: Temporal.PlainDate.from(row.to_due),
    because: row.because,
    at: Temporal.Instant.from(row.moved_at),
  }));
}
