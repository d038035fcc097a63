import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messageKeys, readMessages, SHARED_MESSAGES } from '#platform';

const here = join(import.meta.dirname, '..');
const keys = (language: 'fi' | 'sv' | 'en') => messageKeys(readMessages(join(here, 'messages'), language));

describe('the messages of the desk', () => {
  it('say the same things in Finnish, Swedish and English', () => {
    expect(keys('sv')).toEqual(keys('fi'));
    expect(keys('en')).toEqual(keys('fi'));
  });

  it('have every key the views name', () => {
    const known = new Set([...keys('fi'), ...messageKeys(readMessages(SHARED_MESSAGES, 'fi'))]);
    const views = readdirSync(join(here, 'views'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.hbs'),
    );
    const named = views.flatMap((name) =>
      [...readFileSync(join(here, 'views', name), 'utf8').matchAll(/[{(]t '([\w.-]+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([]);
  });
});
