import type { Language } from '#kernel';

const EUROS = /^(\d{1,5})(?:[.,](\d{2}))?\s*(?:€|e|eur|euroa|euro|euros)?$/i;

/**
 * An amount as people type it, in whole cents.
 * @returns null when it is no amount above nothing
 * @example readCents('12,50 €') // 1250
 */
export function readCents(typed: string): number | null {
  const parts = EUROS.exec(typed.trim());
  if (!parts) return null;
  const cents = Number(parts[1]) * 100 + Number(parts[2] ?? 0);
  return cents > 0 ? cents : null;
}

const EURO: Readonly<Record<Language, string>> = { fi: 'euroa', sv: 'euro', en: 'euros' };

/** @example centsInWords(1250, 'fi') // "12,50 euroa" */
export function centsInWords(cents: number, language: Language): string {
  const [whole, rest] = [Math.floor(cents / 100), String(cents % 100).padStart(2, '0')];
  return `${whole}${language === 'en' ? '.' : ','}${rest} ${EURO[language]}`;
}
