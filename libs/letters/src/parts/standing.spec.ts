import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { LETTER_KINDS, type LetterContext, type LetterKind } from '../letter-kinds.js';
import { prepareLetter } from '../prepare-letter.js';
import { previewLetter } from '../preview-letter.js';

const TEXTS = {
  contact: 'Palvelupisteet:\n- Trio\n- <b>Askonkatu</b>',
  hours: 'ma–to 8.00–16.00\npe 8.00–15.00',
  dataProtection: 'lahti.fi/tietosuoja',
  closing: 'Ystävällisin terveisin',
};
/** To other authorities, keepers and recipients of data. */
const TO_OTHERS: readonly LetterKind[] = ['transfer', 'search-request', 'recipient-notice'];
/** Internal: no field for the person or for standing texts. */
const INTERNAL: readonly LetterKind[] = ['task-reminder'];
const NOT_TO_A_PERSON = [...TO_OTHERS, ...INTERNAL];
const kinds = LETTER_KINDS.map(({ kind }) => kind).filter((kind) => !NOT_TO_A_PERSON.includes(kind));

function letter(kind: LetterKind, standing: object | undefined, language: (typeof LANGUAGES)[number] = 'fi') {
  const sample = LETTER_KINDS.find((each) => each.kind === kind)?.sample(language);
  return prepareLetter(kind, language, {
    ...sample,
    ...(standing ? { standing } : {}),
  } as LetterContext<LetterKind>);
}
const html = (...asked: Parameters<typeof letter>): string => {
  const prepared = letter(...asked);
  return prepared.ok ? prepared.value.html : prepared.refusal.code;
};

describe('the standing texts of an authority', () => {
  it.each(kinds)('stand once in every letter to a person, in each language: %s', (kind) => {
    for (const language of LANGUAGES) {
      const text = html(kind, TEXTS, language);
      for (const once of [
        '<li>Trio</li>',
        'ma–to 8.00–16.00<br/>pe 8.00–15.00',
        'lahti.fi/tietosuoja',
        TEXTS.closing,
      ])
        expect(text.split(once)).toHaveLength(2);
    }
  });

  it.each(TO_OTHERS)('do not stand in a letter to anybody else: %s', (kind) => {
    expect([letter(kind, TEXTS).ok, html(kind, TEXTS).includes('Trio')]).toEqual([true, false]);
  });

  it('close the letter before who signs it', () => {
    const text = html('erasure-done', TEXTS);
    expect(text.indexOf(TEXTS.closing)).toBeGreaterThan(text.indexOf('lahti.fi/tietosuoja'));
    expect(text.indexOf(TEXTS.closing)).toBeLessThan(text.indexOf('sheet__sign'));
  });

  it('are words, never markup', () => {
    expect(html('erasure-done', TEXTS)).toContain('<li>&lt;b&gt;Askonkatu&lt;/b&gt;</li>');
  });

  it('leave no empty heading when they are not set', () => {
    expect(html('erasure-done', undefined)).toBe(html('erasure-done', { hours: ' ', closing: '' }));
    expect(html('erasure-done', undefined)).not.toMatch(/Aukioloajat|Henkilötietojen käsittely/);
  });

  it('may give the Ombudsman another address than the one known here', () => {
    const moved = html('refusal-certificate', { ombudsman: ['Postiosoite: PL 1, 00100 Helsinki'] });
    expect(moved).toContain('toimisto</strong><br/>Postiosoite: PL 1, 00100 Helsinki</p>');
    expect(moved).not.toContain('PL 800');
    expect(html('refusal-certificate', TEXTS)).toContain('PL 800, 00531 Helsinki');
  });

  it('never hold an identity code, and show in the preview of a draft', () => {
    expect(html('erasure-done', { closing: 'Hetu 010594Y9032' })).toBe('letters.invalid-context');
    expect(previewLetter('erasure-done', 'fi', { standing: TEXTS }).html).toContain(TEXTS.closing);
  });
});
