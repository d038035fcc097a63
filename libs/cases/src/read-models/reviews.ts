import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { isLate, type ReviewBody, type ReviewKind, type ReviewOutcome } from '../domain/review.js';
import type { ReadContext } from './read-context.js';

/** An appeal, a complaint or a request for a statement, as it was written down. */
export interface ReviewView {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly claimId: string | null;
  readonly kind: ReviewKind;
  readonly body: ReviewBody;
  readonly cameOn: Temporal.PlainDate;
  /** The day the court or the Ombudsman gave. */
  readonly dueOn: Temporal.PlainDate | null;
  /** Their number of the matter; '' when none was given. */
  readonly reference: string;
  readonly outcome: ReviewOutcome | null;
  readonly outcomeOn: Temporal.PlainDate | null;
  readonly late: boolean;
}

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly claim_id: string | null;
  readonly kind: ReviewKind;
  readonly body: ReviewBody;
  readonly came_on: string;
  readonly due_on: string | null;
  readonly reference: string | null;
  readonly outcome: ReviewOutcome | null;
  readonly outcome_on: string | null;
}

const COLUMNS = `v.id, v.case_id, c.case_number, v.claim_id, v.kind, v.body, v.came_on, v.due_on, v.reference, v.outcome,
  v.outcome_on from review v join case_file c on c.id = v.case_id`;

/** The reviews of a case, in the order they came. */
export async function readReviews(tx: Tx, context: ReadContext, caseId: string): Promise<ReviewView[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} where v.case_id = $1 order by v.came_on, v.recorded_at, v.id`,
    [caseId],
  );
  return rows.map((row) => reviewOf(row, context));
}

/** The open reviews of the actor's authority, those with a day first, at most 200. */
export async function readOpenReviews(tx: Tx, context: ReadContext): Promise<ReviewView[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} where v.outcome is null order by v.due_on nulls last, v.came_on, v.id limit 200`,
  );
  return rows.map((row) => reviewOf(row, context));
}

function reviewOf(row: Row, { sealer, today }: ReadContext): ReviewView {
  const dueOn = row.due_on ? Temporal.PlainDate.from(row.due_on) : null;
  return {
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    claimId: row.claim_id,
    kind: row.kind,
    body: row.body,
    cameOn: Temporal.PlainDate.from(row.came_on),
    dueOn,
    reference: row.reference ? sealer.open(row.reference) : '',
    outcome: row.outcome,
    outcomeOn: row.outcome_on ? Temporal.PlainDate.from(row.outcome_on) : null,
    late: isLate({ dueOn, outcome: row.outcome }, today),
  };
}
