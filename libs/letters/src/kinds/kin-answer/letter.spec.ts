import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { KinAnswerContext } from './context.js';
import { sampleKinAnswer } from './sample.js';

const { court: _court, ...withoutCourt } = sampleKinAnswer('fi');

function html(changes: Partial<KinAnswerContext> = {}, sample: KinAnswerContext = sampleKinAnswer('fi')) {
  const result = prepareLetter('kin-answer', 'fi', { ...sample, ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the answer to the kin of a deceased person (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('kin-answer', language).html}\n`).toBe(goldenLetter('kin-answer', language));
  });

  it('says all it must', () => {
    const context = sampleKinAnswer(language);
    expect(contentOf('kin-answer', context, language).map(({ id }) => id)).toEqual([
      ...['sender', 'requester', 'request', 'deceased', 'purpose', 'outcome', 'ground', 'reasons', 'given'],
      ...['decision-maker', 'remedy'],
    ]);
    expect(missingContent('kin-answer', context, language)).toEqual([]);
  });
});

describe('the answer to the kin of a deceased person (703/2023 § 52)', () => {
  it('says that the GDPR does not apply to the deceased, so that no Ombudsman is named', () => {
    expect(html()).toContain(
      'ei sovelleta kuolleita henkilöitä koskeviin tietoihin (johdanto-osan 27 kappale)',
    );
    expect(html()).not.toContain('PL 800');
  });

  it('names the deceased, the relation and what the written application says', () => {
    const letter = html({ deceased: 'Eino Mallikas', kinship: 'puoliso', purpose: 'Perunkirjoitus.' });
    expect(letter).toContain('<dt>Vainaja</dt><dd>Eino Mallikas</dd>');
    expect(letter).toContain('<dt>Hakijan suhde vainajaan</dt><dd>puoliso</dd>');
    expect(letter).toContain('<p class="own">Perunkirjoitus.</p>');
  });

  it.each([
    ['partly-given', 'suostutaan osittain'],
    ['refused', 'Hakemus hylätään.'],
  ] as const)('tells with %s how it is appealed: 30 days to the court', (outcome, words) => {
    const letter = html({ outcome, given: outcome === 'refused' ? '' : 'Laskut.' });
    expect(letter).toContain(words);
    expect(letter).toMatch(/30 päivän kuluessa.*\(621\/1999\), 33 §.*<h2>Valitusosoitus/s);
  });

  it('needs no instructions of appeal when all is given, and binds the use to the purpose', () => {
    const letter = html({ outcome: 'given' }, withoutCourt);
    expect(letter).toContain('Hakemukseen suostutaan.');
    expect(letter).toContain('Tietoja saa käyttää vain hakemuksessa ilmoitettuun tarkoitukseen.');
    expect(letter).not.toMatch(/Valitusosoitus|hallinto-oikeuteen/);
  });

  it('may leave the handler no reasons to write when all is given: the section says why', () => {
    expect(html({ outcome: 'given', ownReasons: '' }, withoutCourt)).toContain('Hakemukseen suostutaan.');
  });

  it.each([
    ['a refusal without a court', { outcome: 'refused' as const }, 'court', withoutCourt],
    ['no purpose', { purpose: '' }, 'purpose', undefined],
    ['no ground', { grounds: [] }, 'grounds', undefined],
    ['no reasons', { ownReasons: '' }, 'ownReasons', undefined],
    ['nothing given though granted', { outcome: 'given' as const, given: '' }, 'given', undefined],
  ])('cannot be written with %s', (_name, changes, path, sample) => {
    expect(html(changes, sample)).toContain(`"path":"${path}"`);
  });
});
