import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { RecipientNoticeContext } from './context.js';
import { sampleRecipientNotice } from './sample.js';

function html(changes: Partial<RecipientNoticeContext>): string {
  const result = prepareLetter('recipient-notice', 'fi', { ...sampleRecipientNotice('fi'), ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the notice to a recipient (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('recipient-notice', language).html}\n`).toBe(
      goldenLetter('recipient-notice', language),
    );
  });

  it('says all it must: sender, receiver, whose data, what was done, by when, contact', () => {
    expect(contentOf('recipient-notice', sampleRecipientNotice(language), language)).toHaveLength(6);
    expect(missingContent('recipient-notice', sampleRecipientNotice(language), language)).toEqual([]);
  });
});

describe('what a recipient is told (GDPR 19)', () => {
  it.each([
    ['rectification', 'korvatkaa se oikealla'],
    ['erasure', 'poistakaa ne, jollei teillä ole omaa perustetta'],
    ['restriction', 'lähettäjä vain säilyttää ne'],
  ] as const)('%s is one sentence of its own', (told, words) => {
    const letter = html({ told });
    expect(letter).toContain(words);
    expect(letter.match(/korvatkaa|poistakaa|vain säilyttää/g)).toHaveLength(1);
    expect(letter).toContain('19 artikla');
    expect(letter).not.toContain('Mitä pyydämme');
  });

  it('names who tells more when nothing is said of what was done', () => {
    expect(html({ done: '' })).toContain('Tarkemmin asiasta kertoo lisätietojen antaja');
    expect(html({})).not.toContain('Tarkemmin asiasta');
  });

  it('never carries an identity code', () => {
    expect(html({ done: 'Henkilötunnus on 010594Y9032.' })).toContain('letters.invalid-context');
  });
});

describe('the other home of an activation plan (189/2001 § 12)', () => {
  const home = { otherHome: true, answerBy: '2026-12-08', scope: ['Oikea tieto: Paja suljettiin.'] };

  it('is asked as controller of its own register to rectify too, and to answer by a day', () => {
    const letter = html(home);
    expect(letter).toContain('Te vastaatte rekisterinpitäjänä');
    expect(letter).toContain('Oikaiskaa suunnitelma myös omassa rekisterissänne');
    expect(letter).toContain('8.12.2026');
    expect(letter).toContain('Oikea tieto: Paja suljettiin.');
  });

  it('is not written to as somebody who works for the sender', () => {
    expect(html(home)).not.toMatch(/käsittelijä auttaa|luovutettu tai on voitu/);
  });
});
