import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { RecipientsToldContext } from './context.js';
import { sampleRecipientsTold } from './sample.js';

function html(changes: Partial<RecipientsToldContext> = {}): string {
  const result = prepareLetter('recipients-told', 'fi', { ...sampleRecipientsTold('fi'), ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the answer who was told (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('recipients-told', language).html}\n`).toBe(
      goldenLetter('recipients-told', language),
    );
  });

  it('says all it must: sender, requester, request, of what, who and when, who not, complaint, contact', () => {
    const context = sampleRecipientsTold(language);
    expect(contentOf('recipients-told', context, language)).toHaveLength(8);
    expect(missingContent('recipients-told', context, language)).toEqual([]);
  });
});

describe('the answer who was told (GDPR 19, second sentence)', () => {
  it('names each recipient with what it was told and on which day', () => {
    const letter = html({
      told: [{ name: 'Kansaneläkelaitos', what: ['Uusi osoite', 'Uusi nimi'], on: '2026-11-13' }],
    });
    expect(letter).toMatch(/<h3>Kansaneläkelaitos<\/h3>.*13\.11\.2026.*Uusi osoite<br\/>Uusi nimi/s);
    expect(letter).toContain('19 artikla');
  });

  it('names who could not be told, with the reason', () => {
    expect(html({ untold: [{ name: 'Pajakumppani Oy', why: 'Lopettanut.' }] })).toContain(
      '<dt>Pajakumppani Oy</dt><dd>Lopettanut.</dd>',
    );
    expect(html({ untold: [] })).not.toContain('Kenelle ei ole voitu ilmoittaa');
  });

  it('says so when the data had gone to nobody', () => {
    expect(html({ told: [], untold: [] })).toContain('Tietoja ei ole luovutettu kenellekään');
    expect(html()).not.toContain('Tietoja ei ole luovutettu kenellekään');
  });

  it.each([
    ['rectification', 'Tiedot oikaistu'],
    ['erasure', 'Tiedot poistettu'],
    ['restriction', 'Tietojen käsittelyä rajoitettu'],
  ] as const)('says what they were told of: %s', (act, words) => {
    expect(html({ act, doneOn: '2026-11-12' })).toContain(`<dt>${words}</dt><dd>12.11.2026</dd>`);
  });

  it.each([
    ['a recipient without a day', { told: [{ name: 'x', what: ['y'], on: '' }] }, 'told.0.on'],
    ['a recipient told of nothing', { told: [{ name: 'x', what: [], on: '2026-11-13' }] }, 'told.0.what'],
    ['no reason why not', { untold: [{ name: 'x', why: '' }] }, 'untold.0.why'],
    ['an unknown act', { act: 'access' as never }, 'act'],
  ])('cannot be written with %s', (_name, changes, path) => {
    expect(html(changes)).toContain(`"path":"${path}"`);
  });
});
