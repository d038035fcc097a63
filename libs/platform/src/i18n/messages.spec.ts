import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadTranslations, messageKeys, readMessages, SHARED_MESSAGES } from './translate.js';

const root = join(import.meta.dirname, '../../../..');
const ofApps = readdirSync(join(root, 'apps'))
  .map((app) => join(root, 'apps', app, 'messages'))
  .filter((folder) => existsSync(join(folder, 'fi.json')));

describe('the messages', () => {
  it.each([SHARED_MESSAGES, ...ofApps].map((folder) => [folder.slice(root.length + 1), folder]))(
    'of %s have the same keys in all languages',
    (_, folder) => {
      const keys = messageKeys(readMessages(folder!, 'fi'));
      expect(messageKeys(readMessages(folder!, 'sv'))).toEqual(keys);
      expect(messageKeys(readMessages(folder!, 'en'))).toEqual(keys);
    },
  );
});

describe('a translator', () => {
  const strict = loadTranslations([SHARED_MESSAGES], { strict: true });

  it('chooses the plural of each language', () => {
    expect(strict.translator('fi')('error.summary', { count: 1 })).toBe('Tarkista yksi kohta');
    expect(strict.translator('fi')('error.summary', { count: 3 })).toBe('Tarkista 3 kohtaa');
    expect(strict.translator('sv')('error.summary', { count: 2 })).toBe('Kontrollera 2 punkter');
  });

  it('throws on an unknown message, except in production', () => {
    expect(() => strict.translator('sv')('no.such')).toThrow('No message "no.such" in sv');
    const lenient = loadTranslations([SHARED_MESSAGES], { strict: false });
    expect(lenient.translator('sv')('no.such')).toBe('no.such');
  });

  it('leaves values as they are: escaping is the work of the view', () => {
    const text = strict.translator('en')('uploads.empty', { name: 'a&b.pdf' });
    expect(text).toBe('The file a&b.pdf is empty.');
  });
});
