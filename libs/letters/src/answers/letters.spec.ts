import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../content-of.js';
import { goldenLetter, sampleLetter } from '../kinds/golden.js';
import { sampleAccessAnswer } from '../kinds/access-answer/sample.js';
import { EXTENSION_NOTICE } from '../kinds/extension-notice/definition.js';
import { EXTENSION_UNDONE } from '../kinds/extension-undone/definition.js';
import { NO_DATA_FOUND } from '../kinds/no-data-found/definition.js';
import type { LetterContext, LetterKind } from '../letter-kinds.js';
import { prepareLetter } from '../prepare-letter.js';

const KINDS = [
  ['access-answer', 17],
  ['no-data-found', 10],
  ['extension-notice', 7],
  ['extension-undone', 7],
] as const;

function html<Kind extends LetterKind>(kind: Kind, context: LetterContext<Kind>): string {
  const result = prepareLetter(kind, 'fi', context);
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(
  KINDS.flatMap(([kind, items]) => LANGUAGES.map((language) => [kind, language, items] as const)),
)('the letter %s (%s)', (kind, language, items) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter(kind, language).html}\n`).toBe(goldenLetter(kind, language));
  });

  it('says all it must', () => {
    const context = SAMPLES[kind](language);
    expect(contentOf(kind, context, language)).toHaveLength(items);
    expect(missingContent(kind, context, language)).toEqual([]);
  });
});

const SAMPLES = {
  'access-answer': sampleAccessAnswer,
  'extension-undone': EXTENSION_UNDONE.sample,
  'no-data-found': NO_DATA_FOUND.sample,
  'extension-notice': EXTENSION_NOTICE.sample,
};

describe('an answer to a request for access', () => {
  const letter = sampleAccessAnswer('fi');

  it.each([
    ['(a) purposes', 'purposes', 'purposes'],
    ['(b) categories', 'categories', 'categories'],
    ['(d) retention', 'retention', 'retention'],
    ['(g) source', 'sources', 'source'],
    ['(h) automated decisions', 'automated', 'automated'],
    ['15(2) transfers', 'transfers', 'transfers'],
  ] as const)('is not whole without %s', (_name, field, item) => {
    const without = { ...letter, information: { ...letter.information, [field]: [] } };
    expect(missingContent('access-answer', without, 'fi').map(({ id }) => id)).toEqual([item]);
  });

  it('is not whole without the actual recipients: (c), C-154/21', () => {
    const without = { ...letter, information: { ...letter.information, recipients: '' } };
    expect(missingContent('access-answer', without, 'fi').map(({ id }) => id)).toEqual(['recipients']);
  });

  it('tells of rights (e) and of the complaint (f) in standing words', () => {
    expect(html('access-answer', letter)).toContain('16–18 ja 21 artikla');
    expect(html('access-answer', letter)).toContain('77 artikla');
  });

  it('shows where it was looked, also where nothing was found', () => {
    expect(html('access-answer', letter)).toContain(
      '<dt>Feedbackly</dt><dd>tietoja ei löytynyt (5.11.2026)</dd>',
    );
  });

  it('goes out in time where the authority has not chosen its remedy, without instructions it does not have', () => {
    const { remedy: _none, ...without } = letter;
    expect(html('access-answer', without)).not.toMatch(/muutoksenhakua|Valitusosoitus/i);
    expect(html('access-answer', letter)).toContain('<h2>Valitusosoitus</h2>');
  });
});

describe('the answer that nothing was found', () => {
  const letter = NO_DATA_FOUND.sample('fi');

  it('says where it was looked and why there is nothing', () => {
    expect(html('no-data-found', letter)).toContain(
      '<dt>Walmu</dt><dd>tietoja ei löytynyt (12.11.2026)</dd>',
    );
    expect(html('no-data-found', { ...letter, reasons: '' })).toContain('"path":"reasons"');
  });

  it('is a decision: its provision, who made it, that it is free, its annexes and service (434/2003 §§ 44–47)', () => {
    const text = html('no-data-found', letter);
    expect(text).toContain('15 artiklan 1 kohta');
    expect(text).toContain('tämä päätös ovat maksuttomia');
    expect(text).toContain('<h2>Päätöksen tekijä</h2>');
    expect(text).toContain('<dt>Liitteet</dt><dd>Valitusosoitus');
    expect(text).toContain('Päätös on hyväksytty sähköisesti');
    expect(html('no-data-found', { ...letter, grounds: [] })).toContain('"path":"grounds"');
  });

  it('of documents points to the authority’s decision (621/1999 § 14(3))', () => {
    const { remedy: _none, ...without } = letter;
    const documents = html('no-data-found', { ...without, decidingBody: 'Elinvoimalautakunta' });
    expect(documents).toContain('Päätöksen tekee: Elinvoimalautakunta.');
  });
});

describe('the notice of an extension', () => {
  const letter = EXTENSION_NOTICE.sample('fi');

  it('tells both last days, the reasons, and that it refuses nothing (EDPB 01/2022 § 157)', () => {
    const text = html('extension-notice', letter);
    expect(text).toContain('Viimeinen päivä on 1.2.2027. Ilman lisäaikaa se olisi 30.11.2026.');
    expect(text).toContain('Lisäaika ei ole kieltäytyminen');
  });

  it.each([
    ['no reason', { reasons: [] }, 'reasons'],
    ['no words of the case', { ownReasons: '' }, 'ownReasons'],
    ['no time limit', { clocks: [] }, 'clocks'],
  ])('cannot be written with %s', (_name, change, path) => {
    expect(html('extension-notice', { ...letter, ...change })).toContain(`"path":"${path}"`);
  });
});
