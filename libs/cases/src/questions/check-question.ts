import { no, ok, type Result, type StaffActor } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { QuestionKind } from '../domain/question.js';
import { type CaseState, isEnded } from '../domain/transitions.js';
import type { CaseRecord } from '../read-models/case-record.js';

/** In characters. */
export const LONGEST_QUESTION = 5000;
/** A question is hoped to be answered within this many days at most. */
const LONGEST_WAIT_DAYS = 90;
const ASKABLE: readonly CaseState[] = ['received', 'in-handling', 'awaiting-person'];

export interface QuestionInput {
  readonly kind: QuestionKind;
  /** Which claims a clarification is about; an identity question is about the whole case. */
  readonly claimIds: readonly string[];
  readonly asks: string;
  /** The day by which an answer is hoped for; null when it could not be read. */
  readonly replyBy: Temporal.PlainDate | null;
}

export type QuestionRefusalCode =
  | 'question.not-now'
  | 'question.not-yours'
  | 'question.missing-text'
  | 'question.too-long'
  | 'question.bad-reply-day'
  | 'question.missing-claims';

type AskedCase = Pick<CaseRecord, 'state' | 'handler_id'>;

/** Who may ask, and when: the handler, or the registry office while there is none; not while a decision waits or stands. */
export function mayAsk(
  record: AskedCase,
  actor: StaffActor,
): Result<null, 'question.not-now' | 'question.not-yours'> {
  if (!ASKABLE.includes(record.state)) return no('question.not-now');
  return isTheirs(record, actor) ? ok(null) : no('question.not-yours');
}

/** Who may undo a question, and when: the same people, until the case has ended. */
export function mayUndo(
  record: AskedCase,
  actor: StaffActor,
): Result<null, 'question.not-now' | 'question.not-yours'> {
  if (isEnded(record.state)) return no('question.not-now');
  return isTheirs(record, actor) ? ok(null) : no('question.not-yours');
}

/** Is the case this person's: the handler's, or the registry office's while there is no handler? */
export function isTheirs({ handler_id: handlerId }: AskedCase, actor: StaffActor): boolean {
  return handlerId === null ? actor.roles.includes('registrar') : handlerId === actor.staffId;
}

/** Checks what is asked; `openClaims` are the claims of the case that are not decided. */
export function checkQuestion(
  input: QuestionInput,
  openClaims: readonly string[],
  today: Temporal.PlainDate,
): Result<{ readonly claimIds: string[]; readonly replyBy: Temporal.PlainDate }, QuestionRefusalCode> {
  if (input.asks.trim() === '') return no('question.missing-text', { field: 'asks' });
  if (input.asks.length > LONGEST_QUESTION)
    return no('question.too-long', { field: 'asks', limit: LONGEST_QUESTION });
  const claimIds =
    input.kind === 'identity' ? [...openClaims] : openClaims.filter((id) => input.claimIds.includes(id));
  if (claimIds.length === 0)
    return no(openClaims.length === 0 ? 'question.not-now' : 'question.missing-claims', { field: 'claims' });
  const { replyBy } = input;
  const latest = today.add({ days: LONGEST_WAIT_DAYS });
  if (
    replyBy === null ||
    Temporal.PlainDate.compare(replyBy, today) <= 0 ||
    Temporal.PlainDate.compare(replyBy, latest) > 0
  )
    return no('question.bad-reply-day', { field: 'replyBy', limit: LONGEST_WAIT_DAYS });
  return ok({ claimIds, replyBy });
}
