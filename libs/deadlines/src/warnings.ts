import { HELSINKI, helsinkiDay } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { type Calendar, finnishCalendar } from './calendar/calendar.js';
import { officeDayOnOrBefore } from './calendar/office-days.js';
import type { ClockReading } from './clock-reading.js';
import type { Regime } from './regime.js';
import { REGIME_RULES, type RegimeRule } from './rules/regime-rules.js';

/** What a warning says, the most urgent first. */
export const WARNING_KINDS = [
  'overdue',
  'due-today',
  'extension-notice',
  'due-in-2',
  'due-in-7',
  'due-in-14',
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** When to tell the handler and the data-protection officer, and of which statutory date. */
export interface Warning {
  readonly kind: WarningKind;
  readonly due: Temporal.PlainDate;
  /** The day it belongs on; `at` is later when that day was past already. */
  readonly on: Temporal.PlainDate;
  readonly at: Temporal.Instant;
}

type Countdown = { readonly kind: WarningKind; readonly days: number };

const COUNTDOWN: readonly Countdown[] = [
  { kind: 'due-in-14', days: 14 },
  { kind: 'due-in-7', days: 7 },
  { kind: 'due-in-2', days: 2 },
  { kind: 'due-today', days: 0 },
];

/** The full hour in Helsinki at which warnings are given when nothing else is set. */
export const WARNING_HOUR = 8;

/**
 * The warnings of a clock, in the order they are given. Each is at the full hour `hour` in Helsinki on the day counted back
 * from the earlier of `due` and the day the period can be argued to end (`target`: `nominal`, until extended),
 * or on the working day before. `overdue` is the day after `due`; `extension-notice` the last day to tell of
 * an extension, while none counts. Of those already past at `plannedAt` only the most urgent is kept, for now.
 *
 * @example due 2026-12-07, nominal Sunday 2026-12-06 → due-today on Friday 2026-12-04 at 8.00, overdue 2026-12-08
 */
export function planWarnings(
  reading: ClockReading,
  regime: Regime,
  plannedAt: Temporal.Instant,
  calendar: Calendar = finnishCalendar(),
  hour = WARNING_HOUR,
): Warning[] {
  const all = allWarnings(reading, REGIME_RULES[regime], calendar, hour);
  const ahead = all.filter(({ at }) => Temporal.Instant.compare(at, plannedAt) >= 0);
  const past = all.filter((warning) => !ahead.includes(warning) && isOfUse(warning, reading, plannedAt));
  const urgent = WARNING_KINDS.map((kind) => past.find((warning) => warning.kind === kind)).find(Boolean);
  return [...(urgent ? [{ ...urgent, at: plannedAt }] : []), ...ahead.sort(byTime)];
}

function allWarnings(
  reading: ClockReading,
  rule: RegimeRule,
  calendar: Calendar,
  hour: number,
): readonly Warning[] {
  const morning = (on: Temporal.PlainDate): On => ({ on, at: atHour(on, hour) });
  const { due, target, extensionNoticeBy, extendedDue } = reading;
  const workingMorning = (day: Temporal.PlainDate): On =>
    morning(rule.law === null ? day : officeDayOnOrBefore(day, calendar, rule.law));
  const countdown = COUNTDOWN.filter(({ days }) => days < shortestDays(rule)).map(({ kind, days }) => ({
    kind,
    due,
    ...workingMorning(target.subtract({ days })),
  }));
  const extended = extendedDue !== null && due.equals(extendedDue);
  const notice: Warning[] =
    extensionNoticeBy === null || extended
      ? []
      : [{ kind: 'extension-notice', due, ...workingMorning(extensionNoticeBy) }];
  return [...countdown, ...notice, { kind: 'overdue', due, ...morning(due.add({ days: 1 })) }];
}

/** A countdown is shorter than the period it counts down: two weeks have no 14-day warning, "at once" only today's. */
function shortestDays({ period }: RegimeRule): number {
  return 'months' in period ? period.months * 28 : Math.max(period.days, 1);
}

/** Told after its day, "announce the extension today" would be false. */
function isOfUse({ kind }: Warning, { extensionNoticeBy }: ClockReading, now: Temporal.Instant): boolean {
  if (kind !== 'extension-notice' || extensionNoticeBy === null) return true;
  const today = helsinkiDay(now);
  return Temporal.PlainDate.compare(today, extensionNoticeBy) <= 0;
}

type On = Pick<Warning, 'on' | 'at'>;

function atHour(day: Temporal.PlainDate, hour: number): Temporal.Instant {
  return day
    .toZonedDateTime({ timeZone: HELSINKI, plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant();
}

function byTime(one: Warning, other: Warning): number {
  return Temporal.Instant.compare(one.at, other.at);
}
