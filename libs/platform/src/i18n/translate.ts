import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '#kernel';
import i18next, { type i18n } from 'i18next';

/** Values of the `{{names}}` in a message; `count` chooses its plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Looks a message up in one language and fills its `{{names}}`. */
export type Translate = (key: string, values?: MessageValues) => string;

interface Messages {
  readonly [key: string]: string | Messages;
}

/** The messages all web apps share. */
export const SHARED_MESSAGES = join(import.meta.dirname, 'messages');

/** The messages of one app in three languages. */
export class Translations {
  constructor(
    private readonly messages: i18n,
    private readonly strict: boolean,
  ) {}

  /** Is there a message under this key (in Finnish, which has them all)? */
  has(key: string): boolean {
    return this.messages.exists(key, { lng: 'fi' });
  }

  /**
   * The messages in one language. Values are not escaped here: the view does that.
   *
   * @throws (the returned function) when the key is unknown and the translations are strict
   */
  translator(language: Language): Translate {
    return (key, values = {}) => {
      const options = { ...values, lng: language };
      if (this.strict && !this.messages.exists(key, options)) {
        throw new Error(`No message "${key}" in ${language}`);
      }
      return this.messages.t(key, options);
    };
  }
}

/**
 * Reads `fi.json`, `sv.json` and `en.json` from each folder; a later folder wins over an earlier one.
 *
 * @param strict throw on an unknown key (everywhere but in production)
 */
export function loadTranslations(folders: readonly string[], { strict }: { strict: boolean }): Translations {
  const messages = i18next.createInstance();
  const resources = LANGUAGES.map((language) => {
    const files = folders.map((folder) => readMessages(folder, language));
    return [language, { translation: files.reduce(merged, {}) }] as const;
  });
  void messages.init({
    resources: Object.fromEntries(resources),
    supportedLngs: [...LANGUAGES],
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return new Translations(messages, strict);
}

/** The messages of one file. */
export function readMessages(folder: string, language: Language): Messages {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Messages;
}

/** All keys of a message file, plural endings (`_one`, `_other`) taken off: what must be equal in all languages. */
export function messageKeys(messages: Messages, prefix = ''): string[] {
  const keys = Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${prefix}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`]
      : messageKeys(value, `${prefix}${key}.`),
  );
  return [...new Set(keys)].sort();
}

function merged(base: Messages, over: Messages): Messages {
  const result: Record<string, string | Messages> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = result[key];
    result[key] = typeof value === 'object' && typeof under === 'object' ? merged(under, value) : value;
  }
  return result;
}
