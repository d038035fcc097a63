import { type Calendar, type CountingLaw, isOfficeDay } from '#deadlines';
import type { Temporal } from 'temporal-polyfill';

/** The dates of a clock without events, worked out and nothing else: no events judged, no working told. */
export interface BareDates {
  readonly nominal: Temporal.PlainDate;
  readonly due: Temporal.PlainDate;
  readonly unsuspendedDue: Temporal.PlainDate;
  readonly extensionNoticeBy: Temporal.PlainDate | null;
  readonly extendedDue: Temporal.PlainDate | null;
}

type Length = { readonly months: number } | { readonly days: number };

/** What a floor is told outright, where the clock must find it out from regime and events. */
export interface Bare {
  readonly law: CountingLaw;
  readonly period: Length;
  readonly extension: Length | null;
  readonly pauseDays: number;
  readonly extended: boolean;
}

/**
 * The least that gives the dates of the contract: the period added to the receipt and rolled by the same calendar;
 * with a pause the days added and rolled once more; where the regime has an extension, that period added from the
 * receipt, with the pause days, and rolled. A date that is another one's twin is not worked out twice.
 */
export function bareDates(from: Temporal.PlainDate, bare: Bare, calendar: Calendar): BareDates {
  const { law, pauseDays } = bare;
  const end = from.add(bare.period);
  const unsuspendedDue = roll(end, law, calendar);
  const nominal = pauseDays === 0 ? end : end.add({ days: pauseDays });
  const rolled = pauseDays === 0 ? unsuspendedDue : roll(nominal, law, calendar);
  if (bare.extension === null)
    return { nominal, due: rolled, unsuspendedDue, extensionNoticeBy: null, extendedDue: null };
  const further = from.add(bare.extension);
  const extendedDue = roll(pauseDays === 0 ? further : further.add({ days: pauseDays }), law, calendar);
  const due = bare.extended ? extendedDue : rolled;
  return { nominal, due, unsuspendedDue, extensionNoticeBy: unsuspendedDue, extendedDue };
}

/** The first working day from the day on. */
export function roll(from: Temporal.PlainDate, law: CountingLaw, calendar: Calendar): Temporal.PlainDate {
  let day = from;
  while (!isOfficeDay(day, calendar, law)) day = day.add({ days: 1 });
  return day;
}
