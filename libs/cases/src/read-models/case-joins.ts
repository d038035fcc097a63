import type { Sealer, Tx } from '#platform';
import { shownAnswers } from '../protection/shown-answers.js';
import { Temporal } from 'temporal-polyfill';
import type { Answer } from '../domain/person.js';
import { type AttachmentView, readAttachments } from './attachments.js';
import { type QuestionView, readQuestions } from './questions.js';

/** A case that was joined into this one, or that this one went on in. */
export interface CaseJoin {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly joinedAt: Temporal.Instant;
  /** True: the other case ended and goes on in this one. */
  readonly into: boolean;
}

/** What a joined case brought along. */
export interface JoinedCase extends CaseJoin {
  readonly answers: readonly Answer[];
  readonly attachments: readonly AttachmentView[];
  readonly letters: readonly { readonly id: string; readonly title: string }[];
  /** What the person was asked there, with the day of the answer: the waits of the clocks it had. */
  readonly questions: readonly Pick<QuestionView, 'id' | 'kind' | 'askedOn' | 'answer'>[];
}

/** The joins of a case, both ways. */
export async function readCaseJoins(tx: Tx, caseId: string): Promise<CaseJoin[]> {
  const rows = await tx.query<{
    case_id: string;
    joined_case_id: string;
    case_number: string;
    joined_case_number: string;
    joined_at: string;
  }>(
    `select case_id, joined_case_id, case_number, joined_case_number, joined_at from case_join
     where $1 in (case_id, joined_case_id) order by joined_at`,
    [caseId],
  );
  return rows.map((row) => {
    const into = row.case_id === caseId;
    return {
      caseId: into ? row.joined_case_id : row.case_id,
      caseNumber: into ? row.joined_case_number : row.case_number,
      joinedAt: Temporal.Instant.from(row.joined_at),
      into,
    };
  });
}

/** The joins of a case with what the ended ones hold, for the staff of its authority. */
export async function readJoinedCases(tx: Tx, sealer: Sealer, caseId: string): Promise<JoinedCase[]> {
  const joins = await readCaseJoins(tx, caseId);
  const joined: JoinedCase[] = [];
  for (const join of joins) {
    if (!join.into) {
      joined.push({ ...join, answers: [], attachments: [], letters: [], questions: [] });
      continue;
    }
    const [row] = await tx.query<{ request_id: string; answers: string; protected: boolean }>(
      `select r.id as request_id, r.answers, c.protected from case_file c join request r on r.id = c.request_id where c.id = $1`,
      [join.caseId],
    );
    if (!row) continue;
    joined.push({
      ...join,
      answers: shownAnswers(JSON.parse(sealer.open(row.answers)) as Answer[], row.protected),
      attachments: await readAttachments(tx, sealer, row.request_id),
      letters: await tx.query('select id, title from letter where case_id = $1 order by issued_at', [
        join.caseId,
      ]),
      questions: await readQuestions(tx, sealer, join.caseId),
    });
  }
  return joined;
}
