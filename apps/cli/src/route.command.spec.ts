import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '#catalogue';
import { answerRoute, type Reading } from '#contracts';
import { DATA_CATEGORIES, dataOf, findRegister, SERVICES } from '#registers';
import type { Right } from '#rights';
import { RIGHTS } from '#rights';
import type { Routing } from '#routing';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { catalogueFolder } from './catalogue-folder.js';
import { catalogueEntries } from './catalogue-entries.js';

const catalogue = loadCatalogue(catalogueFolder());
const answer = (line: unknown): Reading<Routing> => answerRoute(line, catalogue);

function problemOf(line: unknown): string {
  const reading = answer(line);
  return reading.ok ? 'answered' : `${reading.problem.code} ${reading.problem.path}`;
}

const typ = { receivedOn: '2026-11-22', register: 'lappi-typ', rights: ['access'], data: [] };

describe('cli route', () => {
  it.each([
    [{ ...typ, register: 'lappi' }, 'unknown-register /register'],
    [{ ...typ, register: undefined, municipality: 'atlantis' }, 'unknown-municipality /municipality'],
    [{ ...typ, rights: [] }, 'empty-rights /rights'],
    [{ ...typ, rights: ['fishing'] }, 'unknown-right /rights/0'],
    [{ ...typ, rights: ['access', 'access'] }, 'repeated-member /rights/1'],
    [{ ...typ, data: ['shoe-size'] }, 'unknown-data /data/0'],
    [{ ...typ, systems: ['abacus'] }, 'unknown-system /systems/0'],
    [{ ...typ, storedBy: 'nobody' }, 'unknown-authority /storedBy'],
    [{ ...typ, municipality: 'kemi' }, 'ambiguous-target /municipality'],
    [{ ...typ, service: 'employment' }, 'ambiguous-target /service'],
    [{ receivedOn: '2026-11-22', rights: ['access'], data: [] }, 'missing-field '],
    [{ ...typ, receivedOn: '2026-02-30' }, 'impossible-date /receivedOn'],
    [{ ...typ, dataFrom: '2020-01-01', dataTo: '2019-01-01' }, 'period-backwards /dataTo'],
    [{ ...typ, colour: 'red' }, 'unknown-field /colour'],
  ])('tells what is wrong with %j', (line, problem) => {
    expect(problemOf(JSON.parse(JSON.stringify(line)))).toBe(problem);
  });

  it('gives what this service itself holds to the authority that uses it', () => {
    const reading = answer({ ...typ, register: 'lahti-tietopyynto' });
    const who = reading.ok && reading.value.shares.map(({ authority, role }) => [authority, role]);
    expect(who).toEqual([['lahti', 'decides']]);
  });

  it('takes a home outside the list of authorities as a point for the registry office', () => {
    const reading = answer({ ...typ, homeMunicipality: 'helsinki' });
    expect(reading.ok && reading.value.warnings.map(({ code }) => code)).toContain(
      'municipality-not-in-catalogue',
    );
  });
});

const entries = catalogueEntries(catalogue);
const idsOf = (kind: string): readonly string[] => [
  ...new Set(entries.filter((e) => e.kind === kind).map((e) => e.id)),
];
const one = (kind: string): fc.Arbitrary<string> => fc.constantFrom(...idsOf(kind));
const day = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());

const target = fc.oneof(
  fc.record({ register: one('register') }),
  fc.record({ municipality: one('municipality'), service: fc.constantFrom(...SERVICES) }),
  fc.record({ municipality: one('municipality') }),
);
const extras = fc.record(
  {
    systems: fc.uniqueArray(one('system'), { minLength: 1, maxLength: 3 }),
    storedBy: one('authority'),
    homeMunicipality: one('municipality'),
    dataFrom: fc.constantFrom('2001-01-01', '2016-01-01', '2021-06-01'),
    dataTo: fc.constantFrom('2021-06-01', '2025-02-01', '2050-01-01'),
  },
  { requiredKeys: [] },
);
const line = fc
  .record({
    receivedOn: day,
    rights: fc.uniqueArray(fc.constantFrom(...RIGHTS), { minLength: 1 }),
    data: fc.uniqueArray(fc.constantFrom(...DATA_CATEGORIES)),
  })
  .chain((base) => fc.tuple(target, extras).map(([to, more]) => ({ ...base, ...to, ...more })));

function covers(routing: Routing, right: Right, category: string): boolean {
  const deciding = routing.shares.filter(({ role }) => role === 'decides');
  return [...deciding, ...routing.redirects, ...routing.warnings].some(
    ({ rights, data }) => rights.includes(right) && data.some((held) => held === category),
  );
}

describe('whatever is asked', () => {
  it('every right and every data category asked stands in a deciding share, a redirect or a warning', () => {
    fc.assert(
      fc.property(line, (asked) => {
        const reading = answer(asked);
        if (!reading.ok) throw new Error(reading.problem.message);
        const register = 'register' in asked ? findRegister(catalogue, asked.register) : undefined;
        const whole = asked.systems || !register ? [] : dataOf(register);
        const categories = asked.data.length > 0 ? asked.data : whole;
        for (const right of asked.rights) {
          for (const category of categories) expect(covers(reading.value, right, category)).toBe(true);
        }
        expect(
          reading.value.shares.length + reading.value.redirects.length + reading.value.warnings.length,
        ).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('every reason has a rule, a source and a sentence in three languages', () => {
    fc.assert(
      fc.property(line, (asked) => {
        const reading = answer(asked);
        if (!reading.ok) throw new Error(reading.problem.message);
        for (const part of [...reading.value.shares, ...reading.value.redirects, ...reading.value.warnings]) {
          expect(part.because.length).toBeGreaterThan(0);
          for (const { rule, source, text } of part.because) {
            expect([rule, source, text.fi, text.sv, text.en].every((words) => words.trim() !== '')).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a share names an authority that exists on the day of receipt', () => {
    fc.assert(
      fc.property(line, (asked) => {
        const reading = answer(asked);
        if (!reading.ok || asked.receivedOn < '2015-01-01') return;
        for (const { authority, role } of reading.value.shares) {
          const found = catalogue.authorities.find(({ id }) => id === authority);
          const { from, to } = found?.lifetime ?? {};
          expect({
            authority,
            role,
            alive:
              found !== undefined &&
              (from?.toString() ?? '') <= asked.receivedOn &&
              asked.receivedOn <= (to?.toString() ?? '9999'),
          }).toEqual({ authority, role, alive: true });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the answer for 2040 is the answer of today', () => {
    fc.assert(
      fc.property(line, (asked) => {
        const { dataFrom: _from, dataTo: _to, ...timeless } = asked;
        const today = answer({ ...timeless, receivedOn: '2026-11-22' });
        const later = answer({ ...timeless, receivedOn: '2040-06-01' });
        const parts = (reading: Reading<Routing>): unknown =>
          reading.ok &&
          reading.value.shares.map(({ authority, role, basis, clock, data }) => ({
            authority,
            role,
            basis,
            clock,
            data,
          }));
        expect(parts(later)).toEqual(parts(today));
      }),
      { numRuns: 200 },
    );
  });
});
