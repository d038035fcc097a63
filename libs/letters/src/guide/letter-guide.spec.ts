import 'reflect-metadata';
import { LANGUAGES } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { LETTER_KINDS } from '../letter-kinds.js';
import { LETTER_GROUPS } from './kind-guide.js';
import { LETTER_GUIDE } from './letter-guide.js';

describe('the guide to the kinds of letter', () => {
  it('has each kind once', () => {
    expect(LETTER_GUIDE.map(({ kind }) => kind).toSorted()).toEqual(
      LETTER_KINDS.map(({ kind }) => kind).toSorted(),
    );
  });

  it('leaves no group empty', () => {
    expect(new Set(LETTER_GUIDE.map(({ group }) => group))).toEqual(new Set(LETTER_GROUPS));
  });

  it.each(LETTER_GUIDE.map((one) => [one.kind, one] as const))(
    'tells of %s the name, when and under which law in three languages, and cites what is in force',
    (_kind, { name, when, law }) => {
      for (const text of [name, when, law])
        expect(new Set(LANGUAGES.map((language) => text[language])).size).toBe(3);
      for (const language of LANGUAGES) {
        expect(law[language]).toMatch(/\d/);
        expect(law[language]).not.toMatch(/523\/1999|159\/2007/);
      }
    },
  );

  it('knows which letters do not go to a person', () => {
    const others = LETTER_GUIDE.filter(({ to }) => to !== 'person').map(({ kind, to }) => `${kind}: ${to}`);
    expect(others.toSorted()).toEqual([
      'kin-answer: kin',
      'recipient-notice: recipient',
      'search-request: keeper',
      'task-reminder: staff',
      'transfer: authority',
    ]);
  });
});
