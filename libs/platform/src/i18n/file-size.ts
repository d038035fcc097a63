import type { Language } from '#kernel';

const UNITS: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ['kt', 'Mt'],
  sv: ['kB', 'MB'],
  en: ['kB', 'MB'],
};

/**
 * The size of a file as people read it, rounded up to whole kilobytes or tenths of a megabyte.
 * @example fileSize(1_300_000, 'fi') // '1,3 Mt'
 */
export function fileSize(bytes: number, language: Language): string {
  const [small, large] = UNITS[language];
  if (bytes < 1_000_000) return `${Math.max(1, Math.ceil(bytes / 1000))} ${small}`;
  const tenths = (Math.ceil(bytes / 100_000) / 10).toFixed(1);
  return `${language === 'en' ? tenths : tenths.replace('.', ',')} ${large}`;
}
