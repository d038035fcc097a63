import type { Language } from '#kernel';
import { Temporal } from 'temporal-polyfill';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/**
 * A day in running text: "1.12.2026", "1 december 2026", "1 December 2026".
 * @param iso `YYYY-MM-DD`
 */
export function dayInText(iso: string, language: Language): string {
  if (language === 'fi') return dayInHead(iso, language);
  const style = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return Temporal.PlainDate.from(iso).toLocaleString(LOCALES[language], style);
}

/** A day in the page head: figures in Finnish and Swedish, words in English, where 1/12 is ambiguous. */
export function dayInHead(iso: string, language: Language): string {
  const day = Temporal.PlainDate.from(iso);
  return language === 'en' ? dayInText(iso, language) : `${day.day}.${day.month}.${day.year}`;
}
