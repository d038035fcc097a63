import { no, ok, type Result } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { type BreachStep, BREACH_STEPS, type BreachStepKind, openDuties, RISKS } from './breach.js';

/** What an officer says was done. */
export interface WrittenStep {
  readonly kind: string;
  readonly risk: string;
  readonly words: string;
  /** Null when day and time could not be read. */
  readonly doneAt: Temporal.Instant | null;
}

export type BreachStepRefusalCode =
  | 'breach.unknown-step'
  | 'breach.closed'
  | 'breach.missing-risk'
  | 'breach.missing-words'
  | 'breach.missing-moment'
  | 'breach.in-future'
  | 'breach.before-aware'
  | 'breach.missing-delay'
  | 'breach.not-done'
  | 'breach.names-person';

interface Facts {
  readonly awareAt: Temporal.Instant;
  readonly notifyBy: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly steps: readonly BreachStep[];
}

/** With fewer characters than this a reason is no reason. */
const SHORTEST_REASON = 10;

/** An identity code, as people write it. */
const HETU = /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/i;

/**
 * May this be written down as done? Each assessment and each reason needs words; a notification after the 72 hours the
 * reasons for the delay (GDPR Art. 33(1)); and a breach closes when nothing else is to be done. The words of closing are the
 * documentation that outlives the case (33(5)): they hold no identity code.
 */
export function checkBreachStep(
  written: WrittenStep,
  facts: Facts,
): Result<BreachStep, BreachStepRefusalCode> {
  const kind = BREACH_STEPS.find((one) => one === written.kind);
  if (!kind) return no('breach.unknown-step');
  const open = openDuties(facts.steps);
  if (open.length === 0) return no('breach.closed');
  const risk = RISKS.find((one) => one === written.risk) ?? null;
  if (kind === 'assessed' && !risk) return no('breach.missing-risk', { field: 'risk' });
  if (kind === 'closed' && !open.includes('close')) return no('breach.not-done');
  const words = written.words.trim();
  const moment = checkMoment(kind, written.doneAt, facts);
  if (!moment.ok) return moment;
  if (words.length < SHORTEST_REASON) return no(missingWords(kind, moment.value, facts), { field: 'words' });
  if (kind === 'closed' && HETU.test(words)) return no('breach.names-person', { field: 'words' });
  return ok({ kind, risk: kind === 'assessed' ? risk : null, words, doneAt: moment.value });
}

/** What is done away from the desk happened at a time of its own; what is done at it happens now. */
function checkMoment(
  kind: BreachStepKind,
  doneAt: Temporal.Instant | null,
  { awareAt, now }: Facts,
): Result<Temporal.Instant, BreachStepRefusalCode> {
  if (kind !== 'ombudsman-notified' && kind !== 'person-told') return ok(now);
  const { compare } = Temporal.Instant;
  if (!doneAt) return no('breach.missing-moment', { field: 'day' });
  if (compare(doneAt, now) > 0) return no('breach.in-future', { field: 'day' });
  if (compare(doneAt, awareAt) < 0) return no('breach.before-aware', { field: 'day' });
  return ok(doneAt);
}

function missingWords(
  kind: BreachStepKind,
  doneAt: Temporal.Instant,
  { notifyBy }: Facts,
): BreachStepRefusalCode {
  const isLate = kind === 'ombudsman-notified' && Temporal.Instant.compare(doneAt, notifyBy) > 0;
  return isLate ? 'breach.missing-delay' : 'breach.missing-words';
}
