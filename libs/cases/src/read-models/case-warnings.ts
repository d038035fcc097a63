import type { WarningKind } from '#deadlines';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** A warning that a clock of the case gave. */
export interface RaisedWarningOfCase {
  readonly kind: WarningKind;
  readonly due: Temporal.PlainDate;
  readonly at: Temporal.Instant;
}

/** The warnings of a case, the newest first. One statement. */
export async function readWarnings(tx: Tx, caseId: string): Promise<RaisedWarningOfCase[]> {
  const rows = await tx.query<{ kind: WarningKind; due: string; raised_at: string }>(
    `select kind, due, raised_at from clock_warning where case_id = $1 order by raised_at desc`,
    [caseId],
  );
  return rows.map((row) => ({
    kind: row.kind,
    due: Temporal.PlainDate.from(row.due),
    at: Temporal.Instant.from(row.raised_at),
  }));
}
