import { type AnnualFigures, CountAnnualFigures } from '#cases';
import { Sealer } from '#platform';
import { aPlantedCase, plantCases, stillOpen } from '#test/builders/planted-case.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

jest.setTimeout(120_000);

const officer = staffMember('tiina.valvoja');
const PERSON = 'a keyed hash';

/** Today is Tuesday 1.12.2026. */
const CASES = [
  ...Array.from({ length: 6 }, (_, place) => aPlantedCase(`2026-0${place + 2}-10`)),
  aPlantedCase('2025-12-20', { ended: 20 }),
  aPlantedCase('2026-05-04', { right: 'erasure', outcome: 'refused', ground: 'erasure-17-3-b', ended: 20 }),
  aPlantedCase('2026-10-01', { ended: 40, number: 'THE/LATE' }),
  aPlantedCase('2026-07-06', { extended: 20, ended: 70, due: '2026-10-06', number: 'THE/EXTENDED' }),
  aPlantedCase('2026-03-03', { person: PERSON }),
  aPlantedCase('2026-09-01', { person: PERSON }),
  aPlantedCase('2026-11-16', { ...stillOpen, number: 'THE/OPEN' }),
  aPlantedCase('2026-04-01', { authority: 'tornio' }),
];

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-12-01T10:00:00+02:00');
  const sealer = world.desk.get(Sealer, { strict: false });
  await plantCases(world.owner, sealer, CASES, {
    identity: { name: 'Aino Mallikas' },
    scope: {},
    decision: {},
  });
});
afterAll(() => world.close());

const count = (year: number, upTo: string) =>
  world.desk.get(CountAnnualFigures).run(officer, { year, upTo: Temporal.PlainDate.from(upTo) });
async function counted(year: number, upTo: string): Promise<AnnualFigures> {
  const figures = await count(year, upTo);
  if (!figures.ok) throw new Error(figures.refusal.code);
  return figures.value;
}

describe('the figures of a year', () => {
  it('count what came by its day of receipt and what was answered by the day of the answer', async () => {
    const figures = await counted(2026, '2026-11-30');
    // Twelve came in 2026 to Lahti; eleven of them are answered, and the one that came in 2025.
    expect(figures).toMatchObject({ requests: 12, cases: 12, claims: 12, answered: 12, late: 1, inTime: 11 });
    expect(figures).toMatchObject({ extended: 1, repeated: 1, median: 15 });
    expect(figures.refusedByGround).toEqual([['erasure-17-3-b', 1]]);
    expect(Object.fromEntries(figures.receivedByRight)).toEqual({ access: 11, erasure: 1 });
    expect(Object.fromEntries(figures.answeredBySpan)).toMatchObject({
      '11-15': 8,
      '16-20': 2,
      extended: 1,
      late: 1,
    });
    expect(await counted(2025, '2026-11-30')).toMatchObject({ claims: 1, answered: 0 });
  });

  it('tell of an earlier day what was known then', async () => {
    // On 10.10. the request of 1.10. was there and not answered.
    expect(await counted(2026, '2026-10-10')).toMatchObject({ claims: 11, answered: 11, late: 0 });
    expect(await counted(2026, '2026-09-30')).toMatchObject({ claims: 10, answered: 11 });
  });

  it('do not change with what is recorded later', async () => {
    const before = JSON.stringify(await counted(2026, '2026-11-30'));
    await world.owner.query(
      `insert into clock_event (id, claim_id, type, on_day, undoes, recorded_at, recorded_by)
       select gen_random_uuid(), e.claim_id, 'undone', date '2026-12-01', e.id, $1::timestamptz, 'test' from clock_event e
       join claim k on k.id = e.claim_id join case_file c on c.id = k.case_id
       where c.case_number = 'THE/EXTENDED' and e.type = 'extended'
       union all select gen_random_uuid(), k.id, 'receipt-corrected', date '2026-10-12', null, $1, 'test'
       from claim k join case_file c on c.id = k.case_id where c.case_number = 'THE/LATE'`,
      [world.clock.now().toString()],
    );
    await world.owner.query(
      `update claim set outcome = 'granted', closed_at = $1 from case_file c where c.id = case_id and c.case_number = 'THE/OPEN'`,
      [world.clock.now().toString()],
    );
    expect(JSON.stringify(await counted(2026, '2026-11-30'))).toBe(before);
    world.clock.advance({ days: 1 });
    // Not extended any more, so late; received on 12.10., so on time; and one answer more.
    expect(await counted(2026, '2026-12-01')).toMatchObject({
      answered: 13,
      late: 1,
      extended: 0,
      inTime: 12,
    });
  });

  it('are counted of a year that has begun, to the end of a day that is over', async () => {
    const code = async (year: number, upTo: string): Promise<string> => {
      const figures = await count(year, upTo);
      return figures.ok ? 'counted' : figures.refusal.code;
    };
    expect(await code(2026, world.clock.today().toString())).toBe('annual.day');
    expect(await code(2026, '2025-12-31')).toBe('annual.day');
    expect(await code(2027, '2026-11-30')).toBe('annual.year');
    expect(await code(2017, '2026-11-30')).toBe('annual.year');
  });
});
