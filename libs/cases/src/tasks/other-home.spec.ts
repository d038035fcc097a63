import { loadCatalogue } from '#catalogue';
import { findRegister } from '#registers';
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { otherHomes, standsThere } from './other-home.js';

const catalogue = loadCatalogue(join(import.meta.dirname, '../../../../db/catalogue'));
const day = Temporal.PlainDate.from;

function others(authority: string, register: string | null, municipality: string | null, on = '2026-11-24') {
  const record = { authority_id: authority, home: municipality };
  const of = register ? findRegister(catalogue, register) : undefined;
  return otherHomes(record, of, catalogue, day(on)).map((home) => home.authority);
}

describe('the other home of an activation plan (189/2001 § 12)', () => {
  it.each([
    // The employment authority keeps one, the wellbeing services county the other: Lahti is its own area.
    ['lahti', 'lahti-tyollisyyspalvelut', 'lahti', ['paijat-hameen-hyvinvointialue']],
    // Kemi's employment services are those of Tornio since 2025.
    ['tornio', 'kemi-tyollisyyspalvelut', 'kemi', ['lapin-hyvinvointialue']],
    // Who is neither home asks both.
    ['kela', 'lappi-typ', 'kittila', ['kittila', 'lapin-hyvinvointialue']],
    // A home nobody told: the seat of the register, else the authority itself.
    ['lahti', 'lahti-tyollisyyspalvelut', null, ['paijat-hameen-hyvinvointialue']],
    ['joensuu', null, null, ['pohjois-karjalan-hyvinvointialue']],
    ['lahti', 'lahti-tyollisyyspalvelut', 'utopia', []],
  ])('seen from %s, register %s, home %s', (authority, register, municipality, homes) => {
    expect(others(authority, register, municipality)).toEqual(homes);
  });

  it('was the municipality before the wellbeing services counties (591/2022)', () => {
    expect(others('lapin-te-toimisto', 'kemi-tyollisyyspalvelut', 'kemi', '2022-12-31')).toContain('kemi');
  });
});

describe('a system of the own register', () => {
  const register = findRegister(catalogue, 'lappi-typ')!;
  const system = (id: string) => register.systems.find((one) => one.id === id)!;
  const homes = [{ arrangement: 'social-and-health-register', authority: 'lapin-hyvinvointialue' }];

  it.each([
    ['kunnan-sosiaali-ja-terveysrekisterit', ['activation-plan'], true],
    // It holds more of what is asked than the plan.
    ['kunnan-sosiaali-ja-terveysrekisterit', ['activation-plan', 'social'], false],
    // Joint and own registers are rectified by whoever decides here.
    ['typpi', ['activation-plan'], false],
    ['te-toimiston-henkiloasiakasrekisteri', ['activation-plan'], false],
  ])('%s with %j is the other home’s to rectify: %s', (id, data, theirs) => {
    expect(standsThere(system(id), data, homes)).toBe(theirs);
  });
});
