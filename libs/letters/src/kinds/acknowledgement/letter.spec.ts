import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { AcknowledgementContext } from './context.js';
import { sampleAcknowledgement } from './sample.js';

function html(change: Partial<AcknowledgementContext> = {}): string {
  const result = prepareLetter('acknowledgement', 'fi', { ...sampleAcknowledgement('fi'), ...change });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the acknowledgement (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('acknowledgement', language).html}\n`).toBe(
      goldenLetter('acknowledgement', language),
    );
  });

  it('says all it must: sender, requester, request, time limits, what happens next, contact', () => {
    const context = sampleAcknowledgement(language);
    expect(contentOf('acknowledgement', context, language)).toHaveLength(6);
    expect(missingContent('acknowledgement', context, language)).toEqual([]);
  });
});

it('names for each right the last day and its rule: one month, two weeks', () => {
  const letter = html();
  expect(letter).toContain('viimeistään 22.12.2026 (tietosuoja-asetuksen 12 artiklan 3 kohta)');
  expect(letter).toContain('viimeistään 7.12.2026 (laki 621/1999, 14 §)');
});

it('leads to the page of the case, or to the registry office for who cannot sign in', () => {
  expect(html()).toContain('tietopyynto.example/fi/cases');
  expect(html({ onlineAt: undefined as never })).toContain('Mainitkaa silloin asiatunnus');
});

it('names who speaks for the person', () => {
  const requester = { name: 'Lapsi Mallikas', representative: { name: 'Aino Mallikas', basis: 'huoltaja' } };
  expect(html({ requester })).toContain('<dt>Edustaja</dt><dd>Aino Mallikas (huoltaja)</dd>');
});

it('is not made without a time limit', () => {
  expect(html({ clocks: [] })).toContain('"path":"clocks"');
});
