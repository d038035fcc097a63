/** The three languages the service speaks. English is a service, not a legal right. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence or name in all three languages. */
export interface Text {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

/** Is this string one of the languages of the service? */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
