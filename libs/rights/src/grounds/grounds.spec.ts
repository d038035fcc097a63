import { describe, expect, it } from '@jest/globals';
import { RIGHTS } from '../right.js';
import { GROUNDS, groundById, groundsFor } from './grounds.js';

describe('grounds for refusal', () => {
  it('every right has a ground but consent withdrawal, which cannot be refused (GDPR Art. 7(3))', () => {
    const without = RIGHTS.filter((right) => groundsFor(right).length === 0);
    expect(without).toEqual(['consent-withdrawal']);
  });

  it('ids are unique and found again', () => {
    expect(new Set(GROUNDS.map(({ id }) => id)).size).toBe(GROUNDS.length);
    for (const ground of GROUNDS) expect(groundById(ground.id)).toBe(ground);
    expect(groundById('because-we-say-so')).toBeUndefined();
  });

  it('erasure under 17(3)(b) needs the statute that requires the data', () => {
    const ground = groundById('erasure-17-3-b');
    expect(ground?.needsStatute).toBe(true);
    expect(ground?.article).toEqual({
      fi: '17 artiklan 3 kohdan b alakohta',
      sv: 'artikel 17.3 b',
      en: 'Article 17(3)(b)',
    });
  });

  it('what is refused about a person who has died is refused under 703/2023 § 52, and nothing else is', () => {
    expect(groundsFor('own-document', true).map(({ id }) => id)).toEqual(['own-document-703-52']);
    expect(groundsFor('own-document').map(({ id }) => id)).toEqual([
      'own-document-11-2-1',
      'own-document-11-2-7',
    ]);
    expect(groundsFor('access', true)).toEqual([]);
  });

  it('only 1050/2018 § 34 lets reasons be withheld, and then the Ombudsman may look (§ 34(3)–(4))', () => {
    const special = GROUNDS.filter(
      ({ reasonsMayBeWithheld, indirectAccess }) => reasonsMayBeWithheld || indirectAccess,
    );
    expect(special.map(({ id }) => id)).toEqual([
      'access-1050-34-1-1',
      'access-1050-34-1-2',
      'access-1050-34-1-3',
    ]);
    for (const { act, indirectAccess, reasonsMayBeWithheld } of special) {
      expect([act.fi, indirectAccess, reasonsMayBeWithheld]).toEqual([
        'Tietosuojalaki (1050/2018)',
        true,
        true,
      ]);
    }
  });

  it.each([
    ['access', '1050-31 1050-32 15-4 12-5-b 12-2'],
    ['rectification', '1050-31 1050-32'],
    ['restriction', '1050-31 1050-32 703-12'],
    ['portability', '1050-32 20-1 20-3 20-4'],
    ['objection', '1050-31 1050-32 21-1-compelling'],
  ] as const)('%s may be refused on %s', (right, provisions) => {
    const ids = groundsFor(right).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(provisions.split(' ').map((one) => `${right}-${one}`)));
  });

  it('research does not derogate from erasure or portability (1050/2018 § 31)', () => {
    expect([groundById('erasure-1050-31'), groundById('portability-1050-31')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('cites no repealed act and speaks three languages', () => {
    const texts = GROUNDS.flatMap(({ act, article, title, text, handlerMustState }) => [
      act,
      article,
      title,
      text,
      handlerMustState,
    ]);
    for (const text of texts) {
      for (const words of [text.fi, text.sv, text.en]) {
        expect(words.trim()).not.toBe('');
        expect(words).not.toMatch(/523\/1999|916\/2012|159\/2007/);
      }
    }
  });
});
