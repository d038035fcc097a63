import type { Language } from '#kernel';
import { HELSINKI } from '#kernel';
import { Temporal } from 'temporal-polyfill';

const WEEKDAYS: Record<Language, readonly string[]> = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar day as written in the language, with the year: "22.12.2026", "22 Dec 2026". */
export function dayText(day: Temporal.PlainDate, language: Language): string {
  if (language === 'en') return `${day.day} ${ENGLISH_MONTHS[day.month - 1] ?? ''} ${day.year}`;
  return `${day.day}.${day.month}.${day.year}`;
}

/** The day with its weekday: "ti 22.12.2026". A date on the desk is never bare. */
export function weekdayText(day: Temporal.PlainDate, language: Language): string {
  return `${WEEKDAYS[language][day.dayOfWeek - 1] ?? ''} ${dayText(day, language)}`;
}

/** Day and month only, for narrow cells: "22.12.", "22 Dec". */
export function shortDayText(day: Temporal.PlainDate, language: Language): string {
  if (language === 'en') return `${day.day} ${ENGLISH_MONTHS[day.month - 1] ?? ''}`;
  return `${day.day}.${day.month}.`;
}

/** A moment in Helsinki time: "22.12.2026 klo 9.05", "22 Dec 2026 at 9:05". */
export function momentText(at: Temporal.Instant, language: Language): string {
  const local = at.toZonedDateTimeISO(HELSINKI);
  const minutes = String(local.minute).padStart(2, '0');
  const day = dayText(local.toPlainDate(), language);
  if (language === 'en') return `${day} at ${local.hour}:${minutes}`;
  return `${day} ${language === 'sv' ? 'kl.' : 'klo'} ${local.hour}.${minutes}`;
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
    return Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
