import { isId } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { QuestionKind } from '../domain/question.js';
import type { CaseState } from '../domain/transitions.js';
import { IS_OPEN } from './settle-case.js';

/** A question as the one who answers or undoes it needs it. */
export interface OpenQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly caseId: string;
  readonly requestId: string;
  readonly authorityId: string;
  readonly caseState: CaseState;
  readonly personKey: string | null;
  readonly claimIds: readonly string[];
  readonly askedOn: Temporal.PlainDate;
  /** Neither answered nor undone. */
  readonly open: boolean;
  readonly isUndone: boolean;
  /** The answer, when there is one. */
  readonly answerId: string | null;
}

interface Row {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly case_id: string;
  readonly request_id: string;
  readonly authority_id: string;
  readonly state: CaseState;
  readonly person_key: string | null;
  readonly claim_ids: string[];
  readonly asked_on: string;
  readonly open: boolean;
  readonly undone: boolean;
  readonly answer_id: string | null;
}

/** A question the actor may see; undefined for any other id. Two who answer at once do it one after the other. */
export async function readOpenQuestion(tx: Tx, questionId: string): Promise<OpenQuestion | undefined> {
  if (!isId(questionId)) return undefined;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [questionId]);
  const [row] = await tx.query<Row>(
    `select q.id, q.kind, q.case_id, c.request_id, c.authority_id, c.state, r.person_key, q.claim_ids, q.asked_on,
       ${IS_OPEN} as open, q.undone_at is not null as undone,
       (select a.id from question_answer a where a.question_id = q.id) as answer_id
     from question q join case_file c on c.id = q.case_id join request r on r.id = c.request_id where q.id = $1`,
    [questionId],
  );
  if (!row) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    caseId: row.case_id,
    requestId: row.request_id,
    authorityId: row.authority_id,
    caseState: row.state,
    personKey: row.person_key,
    claimIds: row.claim_ids,
    askedOn: Temporal.PlainDate.from(row.asked_on),
    open: row.open,
    isUndone: row.undone,
    answerId: row.answer_id,
  };
}
