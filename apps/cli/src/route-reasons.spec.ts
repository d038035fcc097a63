import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '#catalogue';
import { RIGHTS } from '#rights';
import type { Share } from '#routing';
import { route } from '#routing';
import { Temporal } from 'temporal-polyfill';
import { catalogueFolder } from './catalogue-folder.js';

const catalogue = loadCatalogue(catalogueFolder());
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

function everythingInTyp(receivedOn: string, dataTo?: string): ReturnType<typeof route> {
  const period = dataTo ? { dataTo: day(dataTo) } : {};
  const facts = { register: 'lappi-typ', homeMunicipality: 'kemi', rights: RIGHTS, data: [], ...period };
  return route({ ...facts, receivedOn: day(receivedOn) }, catalogue);
}

const line = ({ authority, clock, basis, systems }: Share): string =>
  `${authority} | ${clock} | ${basis} | ${systems[0]}`;
const rules = (share: Share | undefined): readonly string[] => share?.because.map(({ rule }) => rule) ?? [];

describe('everything in the Lapland joint service, Kemi', () => {
  it('received 22.11.2026: joint controllers share the clock, separate ones get their own', () => {
    const { shares } = everythingInTyp('2026-11-22');
    expect(shares.filter(({ role }) => role === 'decides').map(line)).toEqual([
      'tornio | shared | 381/2023 § 13 | typpi',
      'lapin-hyvinvointialue | shared | 381/2023 § 13 | typpi',
      'kela | shared | 381/2023 § 13 | typpi',
      'tornio | shared | 380/2023 § 123 | te-toimiston-henkiloasiakasrekisteri',
      'lapin-hyvinvointialue | own | 616/2021 § 64; 703/2023 § 13 | kunnan-sosiaali-ja-terveysrekisterit',
      'kela | own | 731/2001 | kelan-rekisteri',
    ]);
  });

  it('received 4.11.2019: nobody is a joint controller of the joint service, each has its own clock', () => {
    const { shares } = everythingInTyp('2019-11-04');
    expect(shares.filter(({ systems }) => systems.includes('typpi')).map(line)).toEqual([
      'lapin-te-toimisto | own | 1369/2014 § 9 | typpi',
      'kemi | own | 1369/2014 § 10 | typpi',
      'kela | own | 1369/2014 § 10 | typpi',
    ]);
  });

  it('tells why Tornio: the law, the succession, the area, the plan and the clock', () => {
    const tornio = everythingInTyp('2026-11-22').shares.find(({ authority }) => authority === 'tornio');
    expect(rules(tornio)).toEqual([
      'each-joint-controller-answers-for-what-it-stored',
      'te-office-duties-passed-on',
      'employment-area',
      'activation-plan-in-two-registers',
      'joint-controllers-share-the-clock',
    ]);
    expect(tornio?.because[2]?.text.fi).toBe(
      'Kotikunta: Kemi. Työllisyysalue: Meri-Lapin työllisyysalue. Vastuukunta: Tornion kaupunki.',
    );
    expect(tornio?.hosted).toBe(true);
  });

  it('a separate controller is told of by transfer, and the KEHA Centre only carries out erasure', () => {
    const { shares } = everythingInTyp('2026-11-22');
    const county = shares.find(
      ({ authority, clock }) => authority === 'lapin-hyvinvointialue' && clock === 'own',
    );
    expect(rules(county)).toContain('transfer-starts-own-clock');
    const erasure = shares.filter(({ role }) => role === 'carries-out');
    expect(erasure.map(({ authority, rights }) => [authority, rights])).toEqual([
      ['keha', ['erasure']],
      ['keha', ['erasure']],
    ]);
  });

  it('puts the activation plan in both registers, social and employment', () => {
    const { shares } = everythingInTyp('2026-11-22');
    const holders = shares.filter(({ role, data }) => role === 'decides' && data.includes('activation-plan'));
    expect(holders.flatMap(({ systems }) => systems)).toEqual(
      expect.arrayContaining([
        'te-toimiston-henkiloasiakasrekisteri',
        'kunnan-sosiaali-ja-terveysrekisterit',
      ]),
    );
  });

  it.each([
    ['2022-11-21', true],
    ['2022-11-22', false],
  ])('data until %s may be erased after four years: %s', (dataTo, warned) => {
    const codes = everythingInTyp('2026-11-22', dataTo).warnings.map(({ code }) => code);
    expect(codes.includes('data-may-be-erased')).toBe(warned);
  });
});
