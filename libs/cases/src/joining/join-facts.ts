import { no, ok, type Result } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { IS_OPEN } from '../questions/settle-case.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { IDENTITY_CHECKED, readRelatedCases } from '../read-models/related-cases.js';

export type JoinRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'case.ended'
  | 'join.other-person'
  | 'join.other-matter'
  | 'join.identity-unchecked'
  | 'join.decision-begun'
  | 'join.question-open';

/** Which case goes on and which ends. */
export interface JoinFacts {
  /** The one received first. */
  readonly kept: CaseRecord;
  readonly joined: CaseRecord;
}

/**
 * May these two cases be joined? The same person by the keyed hash, the same matter, and the identity behind both
 * checked: else the answer to one person could go to whoever typed that person's identity code. The one that ends waits
 * for no answer: the person could give it no more, and its clocks would stand still for ever.
 */
export async function readJoinFacts(
  tx: Tx,
  one: CaseRecord,
  other: CaseRecord,
): Promise<Result<JoinFacts, JoinRefusalCode>> {
  const related = (await readRelatedCases(tx, [one.id])).get(one.id) ?? [];
  const found = related.find(({ caseId }) => caseId === other.id);
  if (!found) return no('join.other-person');
  if (!found.mayJoin) return no('join.other-matter');
  const unchecked = await readUnchecked(tx, [one.id, other.id]);
  if (unchecked.length > 0) return no('join.identity-unchecked', { cases: unchecked.join(', ') });
  const [kept, joined] = inOrder(one, other);
  const begun = await tx.query('select 1 from decision where case_id = $1 limit 1', [joined.id]);
  if (begun.length > 0) return no('join.decision-begun', { case: joined.case_number });
  if (await hasOpenQuestion(tx, joined.id)) return no('join.question-open', { case: joined.case_number });
  return ok({ kept, joined });
}

async function hasOpenQuestion(tx: Tx, caseId: string): Promise<boolean> {
  const open = await tx.query(`select 1 from question q where q.case_id = $1 and ${IS_OPEN} limit 1`, [
    caseId,
  ]);
  return open.length > 0;
}

async function readUnchecked(tx: Tx, caseIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ case_number: string }>(
    `select c.case_number from case_file c join request r on r.id = c.request_id
     where c.id = any ($1::uuid[]) and not ${IDENTITY_CHECKED('c', 'r')} order by c.case_number`,
    [caseIds],
  );
  return rows.map((row) => row.case_number);
}

/** By the day of receipt, then by the moment of entry. */
function inOrder(one: CaseRecord, other: CaseRecord): [CaseRecord, CaseRecord] {
  const key = ({ received_on, entered_at, id }: CaseRecord): string =>
    [received_on, Temporal.Instant.from(entered_at).toString(), id].join(' ');
  return key(one) <= key(other) ? [one, other] : [other, one];
}
