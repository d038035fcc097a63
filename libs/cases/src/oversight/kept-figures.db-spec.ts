import type { StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { aPlantedCase, plantCases, stillOpen } from '#test/builders/planted-case.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';

jest.setTimeout(120_000);

const PERSON = 'a keyed hash';
const PLANTED = [
  aPlantedCase('2026-09-01', { person: PERSON }),
  aPlantedCase('2026-10-12', { person: PERSON, ended: 50 }),
  aPlantedCase('2026-11-02', { ...stillOpen, person: PERSON }),
  aPlantedCase('2026-11-16', { ...stillOpen, taken: null }),
  aPlantedCase('2026-08-03', { right: 'erasure', outcome: 'refused', ground: 'erasure-17-3-b' }),
];

const OF_CASE = 'from case_file c where c.case_number = $1 and c.id = case_id';
/** What may happen to a case that the figures ask of it: SQL over `$1`, its number, and `$2`, a number below 1000. */
const ACTS = {
  closes: `update claim k set outcome = (array['granted', 'refused', 'not-held', 'withdrawn', null])[$2::int % 5 + 1],
    closed_at = case when $2::int % 5 = 4 then null else timestamptz '2026-12-01 10:00+02' - $2::int % 90 * interval '1 day' end ${OF_CASE}`,
  moves: `update claim k set due = due + $2::int % 40 - 20, origin = (array['asked', 'added'])[$2::int % 2 + 1] ${OF_CASE}`,
  changes: `update case_file c set state = (array['received', 'in-handling', 'closed', 'awaiting-person'])[$2::int % 4 + 1],
    lead_paused = $2::int % 3 = 0, register_id = (array['lahti-tyollisyyspalvelut', 'lappi-typ', null])[$2::int % 3 + 1],
    triaged_at = case when $2::int % 7 > 0 then c.opened_at end, lead_due = c.lead_due + $2::int % 9
    where c.case_number = $1`,
  extends: `insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by, undoes)
    select gen_random_uuid(), k.id, case when $2::int % 3 = 0 then 'corrected' else 'extended' end, c.received_on + $2::int % 30, c.opened_at, 'staff',
      case when $2::int % 3 = 0 then (select e.id from clock_event e where e.claim_id = k.id and e.type = 'extended' limit 1) end
    from claim k join case_file c on c.id = k.case_id where c.case_number = $1`,
  decides: `update decision d set state = (array['awaiting-approval', 'approved', 'issued', 'draft'])[$2::int % 4 + 1],
    outcome = (array['refused', 'granted', 'partly-granted'])[$2::int % 3 + 1], ground_id = (array['access-15-4', 'erasure-17-3-b', ''])[$2::int % 3 + 1],
    changed_at = d.changed_at + $2::int % 20 * interval '1 day' ${OF_CASE}`,
  takes: `insert into audit_event (at, authority_id, actor_kind, action, case_id)
    select c.opened_at + $2::int % 20 * interval '1 day', c.authority_id, 'staff', 'CaseTaken', c.id from case_file c
    where c.case_number = $1 and $2::int >= 0`,
  joins: `update request r set hetu_key = (array['${PERSON}', 'another', null])[$2::int % 3 + 1] from case_file c
    where c.request_id = r.id and c.case_number = $1`,
  protects: `update case_file c set protected = $2::int % 2 = 0 where c.case_number = $1`,
};
type Act = keyof typeof ACTS;

const act = fc.record({
  act: fc.constantFrom(...(Object.keys(ACTS) as Act[])),
  of: fc.constantFrom(...PLANTED.map(({ number }) => number)),
  lot: fc.nat(999),
});

let world: CaseWorld;
const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: world.database.adminUrl });
  await client.connect();
  return client;
};

beforeAll(async () => {
  world = await openCaseWorld('2026-12-01T10:00:00+02:00');
  const sealer = world.desk.get(Sealer, { strict: false });
  await plantCases(world.owner, sealer, PLANTED, {
    identity: { name: 'Aino Mallikas' },
    scope: {},
    decision: {},
  });
});
afterAll(() => world.close());

/** How many of the kept rows are other than what is counted anew. */
async function wrong(): Promise<number> {
  const { rows } = await world.owner.query<{ wrong: number }>('select rebuild_figures() as wrong');
  return rows[0]?.wrong ?? -1;
}

describe('the figures that the database keeps of cases', () => {
  it('hold every open case and every answered claim', async () => {
    const { rows } = await world.owner.query(
      'select (select count(*)::int from case_standing) as open, (select count(*)::int from claim_answered) as answered',
    );
    expect(rows).toEqual([{ open: 2, answered: 3 }]);
  });

  it('show to the desk of their authority; of a protected case to the officer and to who is named, and none to an expert', async () => {
    await world.owner.query(`update case_file set protected = case_number = $1`, [PLANTED[2]?.number]);
    const all = await standingsSeen(actor({ roles: ['dpo'] }));
    expect(all).toContain(PLANTED[2]?.number);
    expect(await standingsSeen(actor({ roles: ['handler'] }))).toEqual(
      all.filter((number) => number !== PLANTED[2]?.number),
    );
    expect(await standingsSeen(actor({ roles: ['dpo'], authorityId: 'tornio' }))).toEqual([]);
    expect(await standingsSeen(actor({ roles: ['expert'] }))).toEqual([]);
  });

  it('are what a rebuild counts, whatever happens to the cases', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (acts) => {
        await world.owner.query('begin');
        for (const { act: name, of, lot } of acts) await world.owner.query(ACTS[name], [of, lot]);
        await world.owner.query('commit');
        expect(await wrong()).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('are what a rebuild counts when two transactions change a case at the same time', async () => {
    const both = [await connect(), await connect()] as const;
    const of = PLANTED[0]?.number;
    for (let lot = 0; lot < 10; lot += 1) {
      await Promise.all(both.map((client) => client.query('begin')));
      await both[0].query(ACTS.closes, [of, lot]);
      await both[1].query(ACTS.extends, [of, 3 * lot + 1]);
      await Promise.all(both.map((client) => client.query('commit')));
      expect(await wrong()).toBe(0);
    }
    await Promise.all(both.map((client) => client.end()));
  });

  it('are made good by a rebuild, which tells how many rows were wrong', async () => {
    await world.owner.query(
      'delete from claim_answered where case_id = (select min(case_id::text)::uuid from claim_answered)',
    );
    expect(await wrong()).toBeGreaterThan(0);
    expect(await wrong()).toBe(0);
  });
});

const actor = (change: Partial<StaffActor>): StaffActor => ({
  kind: 'staff',
  staffId: '5d1f0000-0000-4000-8000-00000000000f',
  authorityId: 'lahti',
  roles: [],
  ...change,
});

async function standingsSeen(by: StaffActor): Promise<string[]> {
  const rows = await world.desk
    .get(Database, { strict: false })
    .transaction(by, (tx) =>
      tx.query<{ number: string }>('select case_number as number from case_standing order by 1'),
    );
  return rows.map(({ number }) => number);
}
