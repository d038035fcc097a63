import type { Language } from '#kernel';
import { Temporal } from 'temporal-polyfill';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/**
 * A day in running text: "1.12.2026", "1 december 2026", "1 December 2026".
 * @param iso `YYYY-MM-DD`; anything else, such as the mark of a gap in a preview, is returned as it is
 */
export function dayInText(iso: string, language: Language): string {
  if (!ISO_DAY.test(iso)) return iso;
  if (language === 'fi') return dayInHead(iso, language);
  const style = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return Temporal.PlainDate.from(iso).toLocaleString(LOCALES[language], style);
}

/** A day in the page head: figures in Finnish and Swedish, words in English, where 1/12 is ambiguous. */
export function dayInHead(iso: string, language: Language): string {
  if (!ISO_DAY.test(iso)) return iso;
  const day = Temporal.PlainDate.from(iso);
  return language === 'en' ? dayInText(iso, language) : `${day.day}.${day.month}.${day.year}`;
}
