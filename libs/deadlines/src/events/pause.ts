import type { Temporal } from 'temporal-polyfill';
import { compareDays } from '../calendar/day-number.js';
import { daysBetween } from '../calendar/days-between.js';

/** What the person was asked for. */
export type Question = 'identity' | 'clarification';

/** A question that stops the clock, from the day it was asked to the day it was answered. */
export interface Pause {
  readonly question: Question;
  readonly askedOn: Temporal.PlainDate;
  /** Null while the person has not answered. */
  readonly answeredOn: Temporal.PlainDate | null;
}

/**
 * How many days the clock stood still. Days in which two questions were open count once. An unanswered
 * question counts up to `asOf`, or not at all.
 *
 * @example pauseDays([{ question: 'identity', askedOn: 2026-03-09, answeredOn: 2026-03-20 }]) // 11
 */
export function pauseDays(pauses: readonly Pause[], asOf?: Temporal.PlainDate): number {
  let total = 0;
  let countedTo: Temporal.PlainDate | null = null;
  for (const { askedOn, answeredOn } of [...pauses].sort(byAskedOn)) {
    const end = answeredOn ?? asOf;
    if (end === undefined) continue;
    const start: Temporal.PlainDate = countedTo === null ? askedOn : later(countedTo, askedOn);
    if (compareDays(end, start) <= 0) continue;
    total += daysBetween(start, end);
    countedTo = end;
  }
  return total;
}

/** The day of the earliest question still unanswered, or null. */
export function pausedSince(pauses: readonly Pause[]): Temporal.PlainDate | null {
  const open = pauses.filter(({ answeredOn }) => answeredOn === null).sort(byAskedOn);
  return open[0]?.askedOn ?? null;
}

function byAskedOn(one: Pause, other: Pause): number {
  return compareDays(one.askedOn, other.askedOn);
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return compareDays(one, other) >= 0 ? one : other;
}
