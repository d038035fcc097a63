import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../content-of.js';
import { goldenLetter, sampleLetter } from '../kinds/golden.js';
import { CASE_CLOSED } from '../kinds/case-closed/definition.js';
import { INSPECTION_INVITATION } from '../kinds/inspection-invitation/definition.js';
import { LATE_NOTICE } from '../kinds/late-notice/definition.js';
import { RESTRICTION_LIFTED } from '../kinds/restriction-lifted/definition.js';
import type { LetterContext, LetterKind } from '../letter-kinds.js';
import { prepareLetter } from '../prepare-letter.js';

const KINDS = [
  [RESTRICTION_LIFTED, 7],
  [LATE_NOTICE, 7],
  [CASE_CLOSED, 7],
  [INSPECTION_INVITATION, 6],
] as const;

function html<Kind extends LetterKind>(kind: Kind, context: LetterContext<Kind>): string {
  const result = prepareLetter(kind, 'fi', context);
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(
  KINDS.flatMap(([kind, items]) => LANGUAGES.map((language) => [kind.kind, language, kind, items] as const)),
)('the letter %s (%s)', (name, language, kind, items) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter(name, language).html}\n`).toBe(goldenLetter(name, language));
  });

  it('says all it must: sender, requester, request, what and when, why, contact', () => {
    const context = kind.sample(language);
    expect(contentOf(name, context, language)).toHaveLength(items);
    expect(missingContent(name, context, language)).toEqual([]);
  });

  it('is not whole without the day and the words', () => {
    const without = { ...kind.sample(language), on: '', words: '' };
    expect(missingContent(name, without, language)).toHaveLength(2);
  });
});

describe('a notice', () => {
  it('tells of a restriction before it ends, with the day and where to complain (GDPR 18(3), 77)', () => {
    const letter = html('restriction-lifted', { ...RESTRICTION_LIFTED.sample('fi'), on: '2026-12-14' });
    expect(letter).toContain('18 artiklan 3 kohta');
    expect(letter).toContain('<dt>Rajoitus päättyy</dt><dd>14.12.2026</dd>');
    expect(letter).toContain('PL 800, 00531 Helsinki');
  });

  it('apologises for a late answer, names the day that went by, and promises a day only where there is one', () => {
    const { expectedOn: _none, ...without } = LATE_NOTICE.sample('fi');
    const letter = html('late-notice', without);
    expect(letter).toContain('Pahoittelemme viivästystä.');
    expect(letter).toContain('<dt>Viimeinen päivä oli</dt><dd>30.11.2026</dd>');
    expect(letter).not.toContain('Vastaamme viimeistään');
    expect(html('late-notice', { ...without, expectedOn: '2026-12-04' })).toContain(
      '<dt>Vastaamme viimeistään</dt><dd>4.12.2026</dd>',
    );
  });

  it('says of a late answer that no new time limit begins', () => {
    expect(html('late-notice', LATE_NOTICE.sample('fi'))).toContain('eikä aloita uutta määräaikaa');
  });

  it('says of a withdrawn request that nothing is decided, and what to do when it was somebody else', () => {
    const letter = html('case-closed', CASE_CLOSED.sample('fi'));
    expect(letter).toContain('Pyynnöstä ei tehdä päätöstä');
    expect(letter).toContain('Jos ette ole itse perunut pyyntöä');
  });

  it('invites with day, time and place, and leaves the right to a copy as it is (GDPR 15(3))', () => {
    const letter = html('inspection-invitation', INSPECTION_INVITATION.sample('fi'));
    expect(letter).toContain('<dt>Päivä</dt><dd>20.11.2026</dd>');
    expect(letter).toContain('<dt>Aika</dt><dd>klo 10.00–11.00</dd>');
    expect(letter).toContain('Työllisyyspalvelut, neuvotteluhuone 2<br/>Aleksanterinkatu 18, Lahti');
    expect(letter).toContain('15 artiklan 3 kohta');
  });
});

it.each([
  ['an invitation without a place', 'inspection-invitation', { place: [] }, 'place'],
  ['an invitation on no day', 'inspection-invitation', { on: '2026-02-30' }, 'on'],
  ['a late notice without a reason', 'late-notice', { words: '' }, 'words'],
  ['a notice with an identity code', 'case-closed', { words: 'Tunnus 010594Y9032' }, 'words'],
] as const)('refuses %s', (_name, kind, change, path) => {
  const definition = KINDS.find(([one]) => one.kind === kind)![0];
  const answer = html(kind, { ...definition.sample('fi'), ...change } as never);
  expect(answer).toContain(`"path":"${path}`);
});
