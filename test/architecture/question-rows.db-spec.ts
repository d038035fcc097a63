import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds } from './rows-seed.js';

let test: TestDatabase;
let portal: Database;
let desk: Database;
let seeds: Seeds;
let questionId: string;
beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  questionId = await openQuestionOf(seeds.lahti);
  [portal, desk] = await Promise.all([
    openDatabase(test.url('portal'), { max: 2 }),
    openDatabase(test.url('desk'), { max: 2 }),
  ]);
});
afterAll(async () => {
  await Promise.all([portal.close(), desk.close()]);
  await test.drop();
});

async function openQuestionOf({ caseId, claimId, staffId }: Seeds['lahti']): Promise<string> {
  const owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  await owner.query('set role tietopyynto_owner');
  const { rows } = await owner.query<{ id: string }>(
    `insert into question (id, case_id, kind, claim_ids, content, asked_on, asked_at, asked_by, reply_hoped_on, letter_id)
     select gen_random_uuid(), $1::uuid, 'clarification', array[$2::uuid], '', '2026-11-25', now(), $3, '2026-12-09',
       l.id from letter l where l.case_id = $1 limit 1 returning id`,
    [caseId, claimId, staffId],
  );
  await owner.end();
  return rows[0]!.id;
}

const eero: Actor = { kind: 'citizen', personKey: 'key of Eero', filedRequestIds: [] };
const intruder: Actor = { kind: 'citizen', personKey: 'key of Aino', filedRequestIds: [] };
const filedHere = (): Actor => ({
  kind: 'citizen',
  personKey: null,
  filedRequestIds: [seeds.lahti.requestId],
});
const lahti = (): Actor => ({
  kind: 'staff',
  staffId: seeds.lahti.staffId,
  authorityId: 'lahti',
  roles: ['handler'],
});
const tornio = (): Actor => ({ ...lahti(), authorityId: 'tornio' }) as Actor;

class Undo extends Error {}
const AGAINST_POLICY = 'new row violates row-level security policy';

/** Tries some statements in one transaction and undoes them: 'let in' with the rows touched by the last, or why not. */
const attempt = (side: Database, actor: Actor, ...statements: [string, unknown[]][]): Promise<string> =>
  side
    .transaction(actor, async (tx) => {
      let touched = 0;
      for (const [sql, values] of statements) touched = (await tx.query(sql, values)).length;
      throw new Undo(`let in: ${touched}`);
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for table.*| ".*/, ''));

const answer = (): [string, unknown[]] => [
  `insert into question_answer (id, question_id, case_id, channel, arrived_on, recorded_at, content)
   values (gen_random_uuid(), $1, $2, 'portal', '2026-12-05', now(), '')`,
  [questionId, seeds.lahti.caseId],
];
const given = (type = 'clarification-given'): [string, unknown[]] => [
  `insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by, question_id)
   values (gen_random_uuid(), $1, $2, '2026-12-05', now(), 'citizen', $3)`,
  [seeds.lahti.claimId, type, questionId],
];
const moveOn = (): [string, unknown[]] => [
  `with moved as (update case_file set state = 'in-handling' where id = $1 returning id) select id from moved`,
  [seeds.lahti.caseId],
];
const message = (): [string, unknown[]] => [
  `insert into case_message (id, case_id, from_person, content, sent_at) values (gen_random_uuid(), $1, true, '', now())`,
  [seeds.lahti.caseId],
];

describe('an answer in the database', () => {
  it('is let in of the person whose case it is, with its clock event and the move of the case', async () => {
    expect(await attempt(portal, eero, answer(), given(), moveOn())).toBe('let in: 1');
  });

  it.each([
    ['another person', () => intruder],
    ['someone who filed in this browser without sign-in', filedHere],
  ])('is not let in of %s', async (_, actor) => {
    expect(await attempt(portal, actor(), answer())).toBe(AGAINST_POLICY);
  });

  it('is needed before the portal adds an event or moves a case', async () => {
    expect(await attempt(portal, eero, given())).toBe(AGAINST_POLICY);
    expect(await attempt(portal, eero, moveOn())).toBe('let in: 0');
  });

  it('lets the portal add no other event than an answer', async () => {
    expect(await attempt(portal, eero, answer(), given('extended'))).toBe(AGAINST_POLICY);
    expect(await attempt(portal, eero, answer(), given('undone'))).toBe(AGAINST_POLICY);
  });

  it('is not written by another authority, nor by staff as if the person had signed in', async () => {
    const [sql, values] = answer();
    const recorded = sql
      .replace("'portal'", "'letter'")
      .replace('content)', 'content, recorded_by)')
      .replace("'')", "'', $3)");
    const by = [...values, seeds.lahti.staffId];
    expect(await attempt(desk, lahti(), [recorded, by])).toMatch(/^let in/);
    expect(await attempt(desk, tornio(), [recorded, by])).toBe(AGAINST_POLICY);
    expect(await attempt(desk, lahti(), answer())).toBe(AGAINST_POLICY);
  });
});

describe('a message in the database', () => {
  it('is written by the person in an own case only, and never by staff in the name of the person', async () => {
    expect(await attempt(portal, eero, message())).toMatch(/^let in/);
    expect(await attempt(portal, intruder, message())).toBe(AGAINST_POLICY);
    expect(await attempt(portal, filedHere(), message())).toBe(AGAINST_POLICY);
    expect(await attempt(desk, lahti(), message())).toBe(AGAINST_POLICY);
  });
});
