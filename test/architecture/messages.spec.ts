import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { messageKeys, readMessages } from '#platform';
import { filesIn, ROOT } from './files.js';

type Messages = ReturnType<typeof readMessages>;

const folders = filesIn(['apps', 'libs'], /\/messages\/fi\.json$/).map(({ path }) => dirname(path));
const code = filesIn(['apps', 'libs'], /\.(ts|hbs)$/).filter(({ path }) => !/spec\.ts$/.test(path));

/** Every text with its key, plural endings kept. */
function texts(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : texts(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((m) => m[1]!).sort();

it('messages stand in the apps and in the platform', () => {
  expect(folders.length).toBeGreaterThanOrEqual(4);
});

describe.each(folders)('the messages in %s', (folder) => {
  const inLanguage = Object.fromEntries(
    LANGUAGES.map((language) => [language, readMessages(join(ROOT, folder), language)]),
  );
  const finnish = new Map(texts(inLanguage['fi']!));

  it.each(['sv', 'en'])('have the keys of the Finnish ones in %s', (language) => {
    expect(messageKeys(inLanguage[language]!)).toEqual(messageKeys(inLanguage['fi']!));
  });

  it.each(['sv', 'en'])('take the same values in %s', (language) => {
    const wrong = texts(inLanguage[language]!).filter(([key, text]) => {
      const same = finnish.get(key);
      return same !== undefined && placeholders(same).join() !== placeholders(text).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it.each([...LANGUAGES])('are all said in %s', (language) => {
    expect(
      texts(inLanguage[language]!)
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('are all used', () => {
    const shared = folder.startsWith('libs/');
    const app = folder.split('/')[1]!;
    const users = code.filter(
      ({ path }) => shared || path.startsWith(`apps/${app}/`) || path.startsWith('libs/'),
    );
    const named = new Set(
      users.flatMap(({ text }) => [...text.matchAll(/[\w-]+(?:\.[\w-]+)*\.?/g)].map((m) => m[0])),
    );
    // A key may be put together: `right.${right}.verb`, (concat "state." state). Its beginning then stands in the code.
    const begins = users.flatMap(({ text }) =>
      [...text.matchAll(/['"`]([\w-]+\.[\w.-]*)(?:\$\{|['"`])/g)]
        .map((m) => m[1]!)
        .filter((m) => /[.-]$/.test(m)),
    );
    const unused = messageKeys(inLanguage['fi']!).filter(
      (key) => !named.has(key) && !begins.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });
});
