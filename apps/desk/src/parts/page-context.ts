import type { Language, Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

/** Looks a message up in the language of the page and fills its `{{names}}`. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What every view of the desk needs besides its facts. */
export interface PageContext {
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  readonly t: Translate;
}

/** The sentence in the language of the page. */
export function inLanguage(text: Text, page: Pick<PageContext, 'language'>): string {
  return text[page.language];
}
