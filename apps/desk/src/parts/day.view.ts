import type { Language } from '#kernel';
import { Temporal } from 'temporal-polyfill';

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Day and month only, for narrow cells: "22.12.", "22 Dec". */
export function shortDayText(day: Temporal.PlainDate, language: Language): string {
  if (language === 'en') return `${day.day} ${ENGLISH_MONTHS[day.month - 1] ?? ''}`;
  return `${day.day}.${day.month}.`;
}

/**
 * Reads a day a person wrote: "4.11.2019", "04.11.2019" or "2019-11-04".
 * @returns null when it is no real calendar day.
 */
export function readDay(written: string): Temporal.PlainDate | null {
  const text = written.trim();
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const parts = finnish ? [finnish[3], finnish[2], finnish[1]] : iso ? [iso[1], iso[2], iso[3]] : null;
  if (!parts) return null;
  const [year, month, day] = parts.map(Number);
  try {
    return Temporal.PlainDate.from(
      { year: year ?? 0, month: month ?? 0, day: day ?? 0 },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}
