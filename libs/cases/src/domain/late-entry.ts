import { type Calendar, daysBetween, nextOfficeDay } from '#deadlines';
import type { Temporal } from 'temporal-polyfill';
import { AT_RISK_DAYS } from './health.js';

/** How an entry stands to the clock that ran before it. */
export type EntryAlarm = 'over' | 'near' | 'late' | 'none';

export interface Entry {
  readonly receivedOn: Temporal.PlainDate;
  readonly enteredOn: Temporal.PlainDate;
  /** The due day that leads the case. */
  readonly due: Temporal.PlainDate;
}

/**
 * Was the request written in later than the office day after it came? 906/2019 § 25: without delay; one office day is
 * the house's reading.
 *
 * @example came Friday 27.11.2026: entered Monday 30.11. → false, Tuesday 1.12. → true
 */
export function isLateEntry(entry: Omit<Entry, 'due'>, calendar?: Calendar): boolean {
  return entry.enteredOn.since(nextOfficeDay(entry.receivedOn, calendar)).sign > 0;
}

/**
 * What to alarm of on the day of the entry, the gravest first: the due day is over, it is near (7 days or fewer), or
 * the entry is late. A near day is no alarm of the entry when the request was written in the very day it came.
 */
export function entryAlarm(entry: Entry, calendar?: Calendar): EntryAlarm {
  const left = daysBetween(entry.enteredOn, entry.due);
  if (left < 0) return 'over';
  const waited = entry.enteredOn.since(entry.receivedOn).sign > 0;
  if (waited && left <= AT_RISK_DAYS) return 'near';
  return isLateEntry(entry, calendar) ? 'late' : 'none';
}
