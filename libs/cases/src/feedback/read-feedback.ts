import type { ExtensionReason } from '#delivery';
import { HELSINKI, type Language } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { FeedbackAnswer, FeedbackContent, FeedbackKind } from '../domain/feedback.js';
import type { ReadContext } from '../read-models/read-context.js';
import { type FeedbackClock, feedbackClock } from './feedback-clock.js';

/** That an answer takes two further weeks: when, how and why the person was told. */
export interface FeedbackExtension {
  readonly on: Temporal.PlainDate;
  readonly by: string;
  readonly way: 'email' | 'letter';
  readonly reason: ExtensionReason;
}

/** One piece of feedback as its registry office sees it. */
export interface FeedbackView {
  readonly id: string;
  readonly authorityId: string;
  readonly kind: FeedbackKind;
  readonly language: Language;
  readonly receivedOn: Temporal.PlainDate;
  readonly content: FeedbackContent;
  readonly clock: FeedbackClock | null;
  readonly extension: FeedbackExtension | null;
  readonly answer: (FeedbackAnswer & { readonly on: Temporal.PlainDate; readonly by: string }) | null;
  readonly mailState: 'none' | 'planned' | 'sent';
}

interface Row {
  readonly id: string;
  readonly authority_id: string;
  readonly kind: FeedbackKind;
  readonly language: Language;
  readonly received_on: string;
  readonly content: string;
  readonly answered_at: string | null;
  readonly answer: string | null;
  readonly answerer: string | null;
  readonly mail_state: FeedbackView['mailState'];
  readonly told_on: string | null;
  readonly told_by: 'email' | 'letter';
  readonly reason: ExtensionReason;
  readonly extender: string | null;
}

/**
 * Feedback of the actor's authority: what waits first, the earliest due day on top, then what has been answered.
 *
 * @param id one piece of feedback; all of it (the newest 500) when left out
 */
export async function readFeedback(tx: Tx, context: ReadContext, id?: string): Promise<FeedbackView[]> {
  const rows = await tx.query<Row>(
    `select f.id, f.authority_id, f.kind, f.language, f.received_on, f.content, f.answered_at, f.answer, f.mail_state, s.name as answerer,
       e.told_on, e.told_by, e.reason, m.name as extender
     from feedback f left join staff s on s.id = f.answered_by
       left join feedback_extension e on e.feedback_id = f.id left join staff m on m.id = e.recorded_by
     where $1::uuid is null or f.id = $1
     order by f.answered_at is not null, f.received_on desc, f.id limit 500`,
    [id ?? null],
  );
  return rows.map((row) => view(row, context)).sort(byUrgency);
}

function view(row: Row, { sealer, catalogue, today }: ReadContext): FeedbackView {
  const receivedOn = Temporal.PlainDate.from(row.received_on);
  const extendedOn = row.told_on === null ? null : Temporal.PlainDate.from(row.told_on);
  const answer = row.answer === null ? null : (JSON.parse(sealer.open(row.answer)) as FeedbackAnswer);
  const answeredOn = row.answered_at && Temporal.Instant.from(row.answered_at).toZonedDateTimeISO(HELSINKI);
  return {
    id: row.id,
    authorityId: row.authority_id,
    kind: row.kind,
    language: row.language,
    receivedOn,
    content: JSON.parse(sealer.open(row.content)) as FeedbackContent,
    clock: feedbackClock(
      { kind: row.kind, receivedOn, answered: answer !== null, extendedOn },
      catalogue,
      today,
    ),
    extension: extendedOn && { on: extendedOn, by: row.extender ?? '', way: row.told_by, reason: row.reason },
    answer: answer && answeredOn ? { ...answer, on: answeredOn.toPlainDate(), by: row.answerer ?? '' } : null,
    mailState: row.mail_state,
  };
}

function byUrgency(one: FeedbackView, other: FeedbackView): number {
  const answered = Number(one.answer !== null) - Number(other.answer !== null);
  if (answered !== 0 || one.answer !== null) return answered;
  if (!one.clock || !other.clock) return Number(one.clock === null) - Number(other.clock === null);
  return Temporal.PlainDate.compare(one.clock.due, other.clock.due);
}
