import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { CaseRecord } from '../read-models/case-record.js';
import type { Told } from '../withdrawing/write-withdrawals.js';

/** What a letter of a case is worded from, besides the case as everybody sees it. */
export interface LetterGround {
  readonly record: CaseRecord;
  readonly portalUrl: string;
  /** The last withdrawal of a claim of the case. */
  readonly withdrawal: { readonly way: Told['way']; readonly on: Temporal.PlainDate } | null;
}

/** Reads it. One statement. */
export async function readLetterGround(tx: Tx, record: CaseRecord, portalUrl: string): Promise<LetterGround> {
  const [last] = await tx.query<{ way: Told['way']; told_on: string }>(
    `select way, told_on from withdrawal where case_id = $1 order by told_on desc, recorded_at desc limit 1`,
    [record.id],
  );
  const withdrawal = last ? { way: last.way, on: Temporal.PlainDate.from(last.told_on) } : null;
  return { record, portalUrl, withdrawal };
}
