import { type ClockReading, receiptOf, replay } from '#deadlines';
import type { Temporal } from 'temporal-polyfill';
import { type ClockRules, readClock } from '../../clocks/read-clock.js';
import { DAY_SPANS, type DaySpan } from '../answered-claims.js';
import { daySpan } from '../day-span.js';
import type { AnnualClaim, AnnualFacts, AnnualQuestion } from './annual-facts.js';

/** One table of the report: numbers by what they count. The order is that of the report. */
export type AnnualTable = readonly (readonly [key: string, count: number])[];

/** What a year comes to. */
export interface AnnualFigures extends AnnualQuestion {
  readonly requests: number;
  readonly cases: number;
  readonly claims: number;
  readonly answered: number;
  readonly inTime: number;
  readonly late: number;
  readonly extended: number;
  readonly repeated: number;
  readonly transfers: number;
  /** Days within which half of the answers were ready; null when there was none. */
  readonly median: number | null;
  readonly receivedByRight: AnnualTable;
  readonly receivedByRegister: AnnualTable;
  readonly receivedByChannel: AnnualTable;
  readonly answeredByOutcome: AnnualTable;
  readonly answeredBySpan: AnnualTable;
  readonly refusedByGround: AnnualTable;
  readonly reviewsByKind: AnnualTable;
}

const ANSWERS: readonly string[] = ['granted', 'partly-granted', 'refused', 'not-held'];
/** What the office added by mistake, or what goes on as a claim of another case, was not asked. */
const NOT_ASKED: readonly string[] = ['added-in-error', 'joined'];

interface Counted extends AnnualClaim {
  readonly receivedOn: Temporal.PlainDate;
  readonly span: DaySpan | null;
  readonly days: number;
  readonly extended: boolean;
}

/**
 * Counts a year from its facts: the clocks are replayed from the events recorded by the moment of counting, so that
 * what is corrected later changes nothing.
 */
export function countYear(question: AnnualQuestion, facts: AnnualFacts, rules: ClockRules): AnnualFigures {
  const claims = facts.claims.map((claim) => counted(claim, rules));
  const inYear = (day: Temporal.PlainDate | null): boolean => day?.year === question.year;
  const received = claims.filter((one) => inYear(one.receivedOn) && !NOT_ASKED.includes(one.outcome ?? ''));
  const ended = claims.filter((one) => inYear(one.answeredOn) && !NOT_ASKED.includes(one.outcome ?? ''));
  const answered = ended.filter((one) => ANSWERS.includes(one.outcome ?? ''));
  const late = answered.filter((one) => one.span === 'late').length;
  return {
    ...question,
    requests: new Set(received.map((one) => one.requestId)).size,
    cases: new Set(received.map((one) => one.caseId)).size,
    claims: received.length,
    answered: answered.length,
    inTime: answered.length - late,
    late,
    extended: answered.filter((one) => one.extended).length,
    repeated: answered.filter((one) => one.repeated).length,
    transfers: facts.transfers,
    median: medianOf(answered.map((one) => one.days)),
    receivedByRight: table(received.map((one) => one.right)),
    receivedByRegister: table(received.map((one) => one.registerId)),
    receivedByChannel: table(received.map((one) => one.channel)),
    answeredByOutcome: table(ended.map((one) => one.outcome ?? '')),
    answeredBySpan: inOrder(DAY_SPANS, table(answered.map((one) => one.span ?? ''))),
    refusedByGround: table(answered.flatMap((one) => one.grounds)),
    reviewsByKind: table(facts.reviews.map(({ kind }) => kind)),
  };
}

function counted(claim: AnnualClaim, rules: ClockRules): Counted {
  const input = replay(claim.regime, claim.events, claim.answeredOn ?? undefined);
  const reading = readClock(input, rules);
  const receivedOn = receiptOf(input);
  const extended = input.events.some(({ type }) => type === 'extended');
  const days = claim.answeredOn ? receivedOn.until(claim.answeredOn, { largestUnit: 'day' }).days : 0;
  return { ...claim, receivedOn, days, extended, span: spanOf(claim, reading, { days, extended }) };
}

function spanOf(
  { answeredOn }: AnnualClaim,
  { due }: ClockReading,
  { days, extended }: { days: number; extended: boolean },
): DaySpan | null {
  if (!answeredOn) return null;
  return daySpan({ days, extended, late: answeredOn.since(due).sign > 0 });
}

/** Largest first; the same numbers always in the same order. */
function table(keys: readonly string[]): AnnualTable {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([one, count], [other, more]) => more - count || (one < other ? -1 : 1));
}

function inOrder(keys: readonly string[], counts: AnnualTable): AnnualTable {
  const byKey = new Map(counts);
  return keys.map((key) => [key, byKey.get(key) ?? 0] as const);
}

function medianOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
