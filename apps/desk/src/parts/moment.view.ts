import { HELSINKI } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { readDay } from './day.view.js';

/**
 * Reads a day and a time of day that a person wrote: "27.11.2026" and "14.20" or "14:20", on the clocks of Helsinki.
 * @returns null when either is none. In the night to summer time an hour is missing: such a time is read as the one after it.
 */
export function readMoment(day: string, time: string): Temporal.Instant | null {
  const date = readDay(day);
  const clock = /^(\d{1,2})[.:](\d{2})$/.exec(time.trim());
  if (!date || !clock) return null;
  const [hour, minute] = [Number(clock[1]), Number(clock[2])];
  if (hour > 23 || minute > 59) return null;
  const plainTime = Temporal.PlainTime.from({ hour, minute });
  return date.toZonedDateTime({ timeZone: HELSINKI, plainTime }).toInstant();
}

/** The time of day in Helsinki, "14.20". */
export function timeText(at: Temporal.Instant): string {
  const { hour, minute } = at.toZonedDateTimeISO(HELSINKI);
  return `${hour}.${String(minute).padStart(2, '0')}`;
}
