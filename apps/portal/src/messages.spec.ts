import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_ACTIONS } from '#audit';
import { describe, expect, it } from '@jest/globals';
import { messageKeys, readMessages, SHARED_MESSAGES } from '#platform';
import { lookKey } from './my-cases/look-key.js';
import { DATA_CATEGORIES } from '#registers';
import { STEPS } from './request/request-page.js';
import { RIGHTS_IN_ORDER } from './request/shown-rights.js';

const here = join(import.meta.dirname, '..');
const keys = (language: 'fi' | 'sv' | 'en') => messageKeys(readMessages(join(here, 'messages'), language));
const known = new Set([...keys('fi'), ...messageKeys(readMessages(SHARED_MESSAGES, 'fi'))]);
const unknown = (named: readonly string[]) => named.filter((key) => !known.has(key));

function filesUnder(folder: string, ending: string): string[] {
  const names = readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending) && !name.endsWith('spec.ts'))
    .map((name) => readFileSync(join(here, folder, name), 'utf8'));
}

describe('the messages of the portal', () => {
  it('say the same things in Finnish, Swedish and English', () => {
    expect(keys('sv')).toEqual(keys('fi'));
    expect(keys('en')).toEqual(keys('fi'));
  });

  it('have every key the views name', () => {
    const named = filesUnder('views', '.hbs').flatMap((view) =>
      [...view.matchAll(/[{(]t "([\w.-]+)"/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(unknown(named)).toEqual([]);
  });

  it('have every key the code names', () => {
    const code = filesUnder('src', '.ts').join('\n');
    const translated = [...code.matchAll(/\bt\('([\w.-]+)'/g)].map((match) => match[1] ?? '');
    const errors = [...code.matchAll(/'(error\.[\w.-]+)'/g)].map((match) => match[1] ?? '');
    expect(errors.length).toBeGreaterThan(15);
    expect(unknown([...translated, ...errors])).toEqual([]);
  });

  it('name each right, each kind of data and each step of the form', () => {
    const rights = RIGHTS_IN_ORDER.flatMap((right) =>
      ['verb', 'noun', 'what', 'time', 'law'].map((part) => `right.${right}.${part}`),
    );
    const data = DATA_CATEGORIES.map((kind) => `data.${kind}`);
    expect(unknown([...rights, ...data, ...STEPS.map((step) => `step.${step}`)])).toEqual([]);
  });

  it('word each fault of an identity code on its own', () => {
    const faults = ['bad-form', 'bad-date', 'bad-check', 'test-not-allowed'];
    expect(unknown(faults.map((fault) => `error.hetu.${fault}`))).toEqual([]);
  });

  it('word each look a person is told of', () => {
    expect(unknown(AUDIT_ACTIONS.map((action) => lookKey(action)))).toEqual([]);
    const reasons = ['supervision', 'complaint', 'persons-request', 'security'];
    expect(unknown(reasons.map((reason) => lookKey('CaseLooked', reason)))).toEqual([]);
  });

  it('carry no line end and no markup', () => {
    const texts = (['fi', 'sv', 'en'] as const).map((l) =>
      JSON.stringify(readMessages(join(here, 'messages'), l)),
    );
    for (const text of texts) expect(text).not.toMatch(/<[a-z/]|\\n/i);
  });
});
