import { describe, expect, it } from '@jest/globals';
import { sourceWords } from './source-words.js';

const inFinnishAndSwedish = (source: string) => [sourceWords(source, 'fi'), sourceWords(source, 'sv')];

describe('the source of a reason', () => {
  it.each([
    ['381/2023 § 13', '381/2023, 13 §', '381/2023, 13 §'],
    ['381/2023 § 12(3)', '381/2023, 12 §:n 3 momentti', '381/2023, 12 § 3 mom.'],
    ['GDPR 26(3)', 'Tietosuoja-asetus, 26 artiklan 3 kohta', 'Dataskyddsförordningen, artikel 26.3'],
    [
      'GDPR 17(3)(b)',
      'Tietosuoja-asetus, 17 artiklan 3 kohdan b alakohta',
      'Dataskyddsförordningen, artikel 17.3 b',
    ],
    ['GDPR 21(1)–(3)', 'Tietosuoja-asetus, 21 artiklan 1–3 kohta', 'Dataskyddsförordningen, artikel 21.1–3'],
    [
      'GDPR 6(1), 7(3)',
      'Tietosuoja-asetus, 6 artiklan 1 kohta, 7 artiklan 3 kohta',
      'Dataskyddsförordningen, artikel 6.1, artikel 7.3',
    ],
    [
      'GDPR 16; KHO:2023:2',
      'Tietosuoja-asetus, 16 artikla; KHO:2023:2',
      'Dataskyddsförordningen, artikel 16; KHO:2023:2',
    ],
    [
      '916/2012 ch. 13 § 4(2) (447/2020)',
      '916/2012, 13 luvun 4 §:n 2 momentti (447/2020)',
      '916/2012, 13 kap. 4 § 2 mom. (447/2020)',
    ],
    [
      '1369/2014 § 9a(3) (339/2022)',
      '1369/2014, 9 a §:n 3 momentti (339/2022)',
      '1369/2014, 9 a § 3 mom. (339/2022)',
    ],
    ['703/2023 § 11', 'Asiakastietolaki (703/2023), 11 §', 'Kunduppgiftslagen (703/2023), 11 §'],
  ])('%s is written as its readers write it', (source, fi, sv) => {
    expect(inFinnishAndSwedish(source)).toEqual([fi, sv]);
  });

  it('stays as it is in English, and where it is no provision', () => {
    expect(sourceWords('GDPR 26(3); 381/2023 § 13', 'en')).toBe('GDPR 26(3); 381/2023 § 13');
    expect(inFinnishAndSwedish('Lapin TYP, tietosuojaseloste, 2026-05-01')).toEqual([
      'Lapin TYP, tietosuojaseloste, 2026-05-01',
      'Lapin TYP, tietosuojaseloste, 2026-05-01',
    ]);
  });
});
