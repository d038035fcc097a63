import type { Sealer, Tx } from '#platform';
import type { DecidedOutcome } from '#rights';
import { Temporal } from 'temporal-polyfill';
import { type DecisionContent, type DecisionState, wholeContent } from '../domain/decision.js';

/** A decision while it is written, approved and issued. */
export interface DecisionView extends DecisionContent {
  readonly claimId: string;
  readonly state: DecisionState;
  readonly outcome: DecidedOutcome;
  readonly groundId: string;
  readonly writtenBy: { readonly id: string; readonly name: string };
  readonly approver: { readonly id: string; readonly name: string } | null;
  readonly approvedBy: string | null;
  readonly returnedNote: string | null;
  readonly changedAt: Temporal.Instant;
}

interface Row {
  readonly claim_id: string;
  readonly state: DecisionState;
  readonly outcome: DecidedOutcome;
  readonly ground_id: string;
  readonly content: string;
  readonly written_by: string;
  readonly writer: string;
  readonly approver_id: string | null;
  readonly approver: string | null;
  readonly approved: string | null;
  readonly returned_note: string | null;
  readonly changed_at: string;
}

/**
 * The latest decision of each claim of a case, their contents opened: the one being written, else the last issued. A
 * claim answered in part has several.
 */
export async function readDecisions(tx: Tx, sealer: Sealer, caseId: string): Promise<DecisionView[]> {
  const rows = await tx.query<Row>(
    `select distinct on (d.claim_id) d.claim_id, d.state, d.outcome, d.ground_id, d.content, d.written_by, w.name as writer,
       case when done_by(d.approver_id) = d.written_by then d.approver_id else done_by(d.approver_id) end as approver_id,
       a.name as approver, b.name as approved, d.returned_note, d.changed_at
     from decision d join staff w on w.id = d.written_by left join staff a on a.id = d.approver_id
       left join staff b on b.id = d.approved_by
     where d.case_id = $1
     order by d.claim_id, d.state = 'issued', d.changed_at desc`,
    [caseId],
  );
  return rows.map((row) => ({
    ...wholeContent(JSON.parse(sealer.open(row.content)) as Partial<DecisionContent>),
    claimId: row.claim_id,
    state: row.state,
    outcome: row.outcome,
    groundId: row.ground_id,
    writtenBy: { id: row.written_by, name: row.writer },
    approver: row.approver_id ? { id: row.approver_id, name: row.approver ?? '' } : null,
    approvedBy: row.approved,
    returnedNote: row.returned_note ? sealer.open(row.returned_note) : null,
    changedAt: Temporal.Instant.from(row.changed_at),
  }));
}
