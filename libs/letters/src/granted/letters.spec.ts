import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../content-of.js';
import { goldenLetter, sampleLetter } from '../kinds/golden.js';
import { LETTER_KINDS, type LetterKind } from '../letter-kinds.js';
import { prepareLetter } from '../prepare-letter.js';
import type { PlanHomeStanding } from '../parts/plan-home.js';
import { GrantedContext } from './context.js';
import { sampleGranted } from './sample.js';

const DONE = [
  'rectification-done',
  'statement-recorded',
  'erasure-done',
  'restriction-done',
  'objection-upheld',
  'consent-withdrawn',
] as const satisfies readonly LetterKind[];
const GIVEN = [
  'portability-delivery',
  'documents-given',
  'log-data-answer',
] as const satisfies readonly LetterKind[];
type Kind = (typeof DONE)[number] | (typeof GIVEN)[number];

const words = { right: 'Oikeus', scope: 'Pyynnön kohde: tiedot.', given: 'Tämä on tehty.' };

function html(kind: Kind, changes: Partial<GrantedContext> = {}): string {
  const result = prepareLetter(kind, 'fi', { ...sampleGranted('fi', words), ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each([...DONE, ...GIVEN].flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
  'the letter %s (%s)',
  (kind, language) => {
    it('reads as expected, word for word', () => {
      expect(`${sampleLetter(kind, language).html}\n`).toBe(goldenLetter(kind, language));
    });

    it('says all it must: sender, requester, request, what was done or is given, when, complaint, contact', () => {
      const context = sampleGranted(language, words);
      expect(contentOf(kind, context, language)).toHaveLength(7);
      expect(missingContent(kind, context, language)).toEqual([]);
    });
  },
);

it('is one class for all kinds that tell of a granted right', () => {
  const kinds = LETTER_KINDS.filter(({ context }) => context === GrantedContext).map(({ kind }) => kind);
  expect([...kinds].sort()).toEqual([...DONE, ...GIVEN].sort());
});

describe('a letter of what was done', () => {
  it.each(DONE)('tells in %s what was done and on which day', (kind) => {
    const letter = html(kind, { doneOn: '2026-11-26' });
    expect(letter).toContain('<p class="own">Tämä on tehty.</p>');
    expect(letter).toContain('26.11.2026');
  });

  it('says after rectification, erasure and restriction that recipients are told (GDPR 19), and only then', () => {
    const told = DONE.filter((kind) => html(kind).includes('19 artikla'));
    expect(told).toEqual(['rectification-done', 'statement-recorded', 'erasure-done', 'restriction-done']);
  });

  it('says of a restriction that it is told before it is lifted (GDPR 18(3))', () => {
    expect(html('restriction-done')).toContain('Ilmoitamme teille ennen kuin rajoitus poistetaan');
  });

  it('says of a withdrawal that what was done before stays lawful (GDPR 7(3)) and erasure is answered apart', () => {
    const letter = html('consent-withdrawn');
    expect(letter).toContain('Peruuttaminen ei vaikuta ennen sitä tehdyn käsittelyn lainmukaisuuteen');
    expect(letter).toContain('17 artiklan 1 kohdan b alakohta');
  });

  it('says how to get a decision that can be appealed, unless a refusal with its own instructions goes beside it', () => {
    const asked = 'voitte pyytää asiasta päätöksen, johon saa hakea muutosta';
    expect(html('erasure-done')).toContain(asked);
    expect(html('erasure-done', { refused: 'part' })).not.toContain(asked);
  });

  it('repeats a supplementary statement as it was recorded', () => {
    expect(html('statement-recorded', { statement: 'Olen eri mieltä.' })).toContain(
      '<p class="own">Olen eri mieltä.</p>',
    );
  });
});

describe('the letter on a statement says what became of the request itself (GDPR 16, 12(4))', () => {
  it.each([
    [undefined, 'pyyntö on toteutettu kokonaan'],
    ['whole', 'tietoja ei ole muutettu; siitä annetaan erillinen päätös'],
    ['part', 'Siltä osin kuin pyyntöä ei ole toteutettu, annetaan erillinen päätös'],
  ] as const)('refused %s: %s', (refused, said) => {
    expect(html('statement-recorded', refused ? { refused } : {})).toContain(said);
  });
});

describe('an activation plan that was rectified (189/2001 § 12)', () => {
  const homes = (standing: PlanHomeStanding['standing'], on?: string) =>
    html('rectification-done', {
      planHomes: [
        { home: 'Lahden kaupunki', standing: 'rectified' },
        { home: 'Päijät-Hämeen hyvinvointialue', standing, ...(on ? { on } : {}) },
      ],
    });

  it('is told of in both its homes, with what came of it in each', () => {
    const letter = homes('asked', '2026-11-24');
    expect(letter).toContain('189/2001, 12 §');
    expect(letter).toContain('<li>Lahden kaupunki: oikaistu</li>');
    expect(letter).toContain('<li>Päijät-Hämeen hyvinvointialue: pyydetty oikaisemaan 24.11.2026</li>');
  });

  it.each([
    ['asked', true],
    ['cannot', true],
    ['rectified', false],
    ['nothing-there', false],
  ] as const)('says where else to ask when the other home %s: %s', (standing, says) => {
    expect(homes(standing).includes('Voitte pyytää oikaisua myös suoraan')).toBe(says);
  });

  it('is not spoken of when no plan was rectified', () => {
    const letter = html('rectification-done');
    expect([letter.includes(words.given), letter.includes('ktivointisuunnitelma')]).toEqual([true, false]);
  });
});

describe('a letter of what is given', () => {
  it.each(GIVEN)('lists in %s the documents, what is missing and that the time runs on', (kind) => {
    const letter = html(kind, {
      documents: ['suunnitelma.pdf'],
      missing: [
        { what: 'Walmu', why: 'Järjestelmä ei ole käytettävissä.', words: 'Tiedot seuraavat 20.12.' },
      ],
    });
    expect(letter).toContain('<li>suunnitelma.pdf</li>');
    expect(letter).toContain('<strong>Walmu.</strong> Järjestelmä ei ole käytettävissä.');
    expect(letter).toContain('Pyynnön määräaika kuluu edelleen.');
  });

  it('of documents points to the authority’s decision and not to the Ombudsman (621/1999 § 14)', () => {
    expect(html('documents-given')).toContain('viranomaisen päätöksen, johon saa hakea muutosta');
    expect(html('documents-given')).not.toContain('PL 800, 00531');
    expect(html('log-data-answer')).toContain('PL 800, 00531 Helsinki');
  });
});

it.each([
  ['nothing done', { given: '' }, 'given'],
  ['no day', { doneOn: undefined }, 'doneOn'],
  ['a missing part without words', { missing: [{ what: 'Walmu', why: 'x', words: '' }] }, 'missing'],
  ['an identity code', { given: 'Tunnus 010594Y9032' }, 'given'],
])('cannot be written with %s', (_name, changes, path) => {
  expect(html('erasure-done', changes as Partial<GrantedContext>)).toContain(`"path":"${path}`);
});
