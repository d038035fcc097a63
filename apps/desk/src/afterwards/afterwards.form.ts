import {
  type NewReview,
  REVIEW_BODIES,
  REVIEW_KINDS,
  REVIEW_OUTCOMES,
  type ReviewOutcome,
  TOLD_WAYS,
  type ToldWay,
} from '#cases';
import type { FieldError, Posted } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { readDay } from '../parts/day.view.js';

export type Read<T> = { readonly value: T } | { readonly errors: readonly FieldError[] };

const dayMissing = (field: string): FieldError => ({ field, key: 'after.error.day' });

/** Which way and on which day the person told something. */
export function readTold(
  body: Posted,
  form: 'withdrawal' | 'asked' | 'consent',
): Read<{ way: ToldWay; toldOn: Temporal.PlainDate }> {
  const toldOn = readDay(body.text(`${form}-toldOn`));
  const way = TOLD_WAYS.find((each) => each === body.text(`${form}-way`));
  const errors = [
    ...(way ? [] : [{ field: `${form}-way`, key: 'after.error.way' }]),
    ...(toldOn ? [] : [dayMissing(`${form}-toldOn`)]),
  ];
  return way && toldOn ? { value: { way, toldOn } } : { errors };
}

/** A new appeal, complaint or request for a statement. */
export function readReview(body: Posted): Read<NewReview> {
  const kind = REVIEW_KINDS.find((each) => each === body.text('review-kind'));
  const judge = REVIEW_BODIES.find((each) => each === body.text('review-body'));
  const cameOn = readDay(body.text('review-cameOn'));
  const due = body.text('review-dueOn');
  const dueOn = due ? readDay(due) : null;
  const errors: FieldError[] = [];
  if (!kind) errors.push({ field: 'review-kind', key: 'after.error.kind' });
  if (!judge) errors.push({ field: 'review-body', key: 'after.error.body' });
  if (!cameOn) errors.push(dayMissing('review-cameOn'));
  if (due && !dueOn) errors.push(dayMissing('review-dueOn'));
  if (!kind || !judge || !cameOn || errors.length > 0) return { errors };
  const claimId = body.text('review-claim') || null;
  const reference = body.text('review-reference').slice(0, 100);
  return { value: { kind, body: judge, cameOn, dueOn, claimId, reference } };
}

/** How it ended, and when. */
export function readOutcome(
  body: Posted,
  id: string,
): Read<{ outcome: ReviewOutcome; outcomeOn: Temporal.PlainDate }> {
  const outcome = REVIEW_OUTCOMES.find((each) => each === body.text(`outcome-${id}`));
  const outcomeOn = readDay(body.text(`outcomeOn-${id}`));
  const errors = [
    ...(outcome ? [] : [{ field: `outcome-${id}`, key: 'after.error.outcome' }]),
    ...(outcomeOn ? [] : [dayMissing(`outcomeOn-${id}`)]),
  ];
  return outcome && outcomeOn ? { value: { outcome, outcomeOn } } : { errors };
}
