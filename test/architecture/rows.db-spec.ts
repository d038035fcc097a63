import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, CitizenActor, StaffActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { INTRUSIONS } from './intrusions.js';
import { laySeeds, type Seeds } from './rows-seed.js';

let test: TestDatabase;
let portal: Database;
let desk: Database;
let worker: Database;
let seeds: Seeds;
beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  [portal, desk, worker] = await Promise.all([
    openDatabase(test.url('portal'), { max: 2 }),
    openDatabase(test.url('desk'), { max: 2 }),
    openDatabase(test.url('worker'), { max: 2 }),
  ]);
});
afterAll(async () => {
  await Promise.all([portal.close(), desk.close(), worker.close()]);
  await test.drop();
});

const citizen = (personKey: string | null, filedRequestIds: string[] = []): CitizenActor => ({
  kind: 'citizen',
  personKey,
  filedRequestIds,
});
const staffOf = (authorityId: 'lahti' | 'tornio'): StaffActor => ({
  kind: 'staff',
  staffId: seeds[authorityId].staffId,
  authorityId,
  roles: ['handler'],
});
const nobody = citizen(null);

const seen = async (side: Database, actor: Actor, sql: string): Promise<string[]> =>
  side.transaction(actor, async (tx) => {
    const rows = await tx.query<{ id: string }>(sql);
    return [...new Set(rows.map((row) => row.id))].sort();
  });

class Undo extends Error {}
/** Tries a change and undoes it: 'let in', or why not. */
const attempt = async (side: Database, actor: Actor, sql: string, values: unknown[]): Promise<string> =>
  side
    .transaction(actor, async (tx) => {
      await tx.query(sql, values);
      throw new Undo('let in');
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for table.*| ".*/, ''));
const AGAINST_POLICY = 'new row violates row-level security policy';

type Owned = 'requestId' | 'caseId' | 'claimId' | 'deliveryId';

/**
 * Every table with rows of a case or a request, and the column that tells whose a row is. One table is asked at a time:
 * in a join the policies of the other table would hide that those of the first one are missing.
 */
const TABLES: readonly [table: string, column: string, owned: Owned][] = [
  ['request', 'id', 'requestId'],
  ['case_file', 'id', 'caseId'],
  ['claim', 'case_id', 'caseId'],
  ['claim_act', 'case_id', 'caseId'],
  ['case_join', 'case_id', 'caseId'],
  ['letter_sending', 'case_id', 'caseId'],
  ['clock_event', 'claim_id', 'claimId'],
  ['clock_warning', 'case_id', 'caseId'],
  ['decision', 'case_id', 'caseId'],
  ['disclosure', 'case_id', 'caseId'],
  ['letter', 'case_id', 'caseId'],
  ['delivery', 'case_id', 'caseId'],
  ['delivery_event', 'delivery_id', 'deliveryId'],
  ['delivery_letter', 'delivery_id', 'deliveryId'],
  ['transfer', 'case_id', 'caseId'],
  ['stored_file', 'case_id', 'caseId'],
  ['question', 'case_id', 'caseId'],
  ['question_answer', 'case_id', 'caseId'],
  ['case_message', 'case_id', 'caseId'],
  ['audit_event', 'case_id', 'caseId'],
];

const rowsOf = (side: Database, actor: Actor, table: string, column: string): Promise<string[]> =>
  seen(side, actor, `select ${column} as id from ${table}`);

describe.each(Object.entries(INTRUSIONS))('nobody adds to what is not theirs: a %s', (_, intrusion) => {
  it('of a citizen to the request of another', async () => {
    expect(await attempt(portal, citizen('intruder'), ...intrusion(seeds.lahti))).toBe(AGAINST_POLICY);
  });

  it('of staff to the case of another authority', async () => {
    expect(await attempt(desk, staffOf('lahti'), ...intrusion(seeds.tornio))).toBe(AGAINST_POLICY);
  });
});

describe('a citizen', () => {
  it.each(TABLES)(
    'finds the rows of their own request in %s, and no others',
    async (table, column, owned) => {
      expect(await rowsOf(portal, citizen('key of Aino'), table, column)).toEqual([seeds.tornio[owned]]);
      expect(await rowsOf(portal, citizen('key of Eero'), table, column)).toEqual([seeds.lahti[owned]]);
    },
  );

  it.each(TABLES)(
    'who has not signed in finds in %s what this session filed, else nothing',
    async (table, column, owned) => {
      expect(await rowsOf(portal, nobody, table, column)).toEqual([]);
      const here = citizen(null, [seeds.lahti.requestId]);
      expect(await rowsOf(portal, here, table, column)).toEqual([seeds.lahti[owned]]);
    },
  );

  it('finds their own draft, and not that of another', async () => {
    expect(await seen(portal, citizen('key of Aino'), 'select id from draft')).toEqual([
      seeds.tornio.draftId,
    ]);
    expect(await seen(portal, nobody, 'select id from draft')).toEqual([]);
  });

  it('finds no member of staff and no index of names', async () => {
    expect(await seen(portal, citizen('key of Aino'), 'select id from staff')).toEqual([]);
    expect(await seen(portal, citizen('key of Aino'), 'select name_key as id from request_name_key')).toEqual(
      [],
    );
  });

  it('cannot file in the name of another person', async () => {
    const sql = `insert into request (id, receiving_authority_id, channel, received_on, entered_at, person_key, identity,
      identity_check, language, answer_by, data_ids, answers, catalogue_version)
      values (gen_random_uuid(), 'lahti', 'portal', '2026-11-22', now(), $1, '', 'strong', 'fi', 'portal', '{}', '', '1')`;
    expect(await attempt(portal, citizen('key of Aino'), sql, ['key of Eero'])).toBe(AGAINST_POLICY);
    expect(await attempt(portal, citizen('key of Aino'), sql, ['key of Aino'])).toBe('let in');
  });
});

describe('a member of staff', () => {
  it.each(TABLES)(
    'finds the rows of their own authority in %s, and no others',
    async (table, column, owned) => {
      expect(await rowsOf(desk, staffOf('tornio'), table, column)).toEqual([seeds.tornio[owned]]);
      expect(await rowsOf(desk, staffOf('lahti'), table, column)).toEqual([seeds.lahti[owned]]);
    },
  );

  it.each(TABLES)('without an authority finds nothing in %s', async (table, column) => {
    expect(await rowsOf(desk, { ...staffOf('lahti'), authorityId: '' }, table, column)).toEqual([]);
  });

  it('who got a share sees the request and the own case, not the case of the authority that shared it', async () => {
    const kemi = { ...staffOf('lahti'), authorityId: 'kemi' };
    expect(await seen(desk, kemi, 'select id from request')).toEqual([seeds.shared.requestId]);
    expect(await seen(desk, kemi, 'select id from case_file')).toEqual([seeds.shared.caseOfKemi]);
    const kittila = { ...staffOf('lahti'), authorityId: 'kittila' };
    expect(await seen(desk, kittila, 'select id from case_file')).toEqual([seeds.shared.caseOfKittila]);
  });

  it('changes nothing in the case of another authority', async () => {
    const take = `with taken as (update case_file set state = 'in-handling' where id = $1 returning id)
      select count(*) as taken from taken`;
    const taken = (authority: 'lahti' | 'tornio') =>
      desk.transaction(staffOf(authority), async (tx) => {
        const [row] = await tx.query<{ taken: string }>(take, [seeds.tornio.caseId]);
        return Number(row?.taken);
      });
    expect(await taken('lahti')).toBe(0);
    expect(await taken('tornio')).toBe(1);
    // Blindly, without reading a row, PostgreSQL does not ask who may see it.
    await desk.transaction(staffOf('lahti'), (tx) =>
      tx.query(`update case_file set retention_class = 'mine'`),
    );
    const classOf = `select retention_class as id from case_file`;
    expect([
      await seen(desk, staffOf('lahti'), classOf),
      await seen(desk, staffOf('tornio'), classOf),
    ]).toEqual([['mine'], ['x']]);
  });

  it('cannot push a case over to another authority, nor pull one in', async () => {
    const move = 'update case_file set authority_id = $1 where id = $2';
    expect(await attempt(desk, staffOf('tornio'), move, ['lahti', seeds.tornio.caseId])).toBe(AGAINST_POLICY);
    const moveAll = 'update case_file set authority_id = $1';
    expect(await attempt(desk, staffOf('tornio'), moveAll, ['lahti'])).toBe(AGAINST_POLICY);
  });

  it('cannot decide in the case of another authority', async () => {
    const decide = `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, changed_at)
      values (gen_random_uuid(), $1, $2, 'draft', 'refused', 'x', '', $3, now())`;
    const { caseId, spareClaimId } = seeds.tornio;
    const by = (authority: 'lahti' | 'tornio') => [caseId, spareClaimId, seeds[authority].staffId];
    expect(await attempt(desk, staffOf('lahti'), decide, by('lahti'))).toBe(AGAINST_POLICY);
    expect(await attempt(desk, staffOf('tornio'), decide, by('tornio'))).toBe('let in');
  });
});

describe('sessions', () => {
  it('of the portal are not for the desk, nor the other way round', async () => {
    expect(await seen(portal, nobody, 'select id from app_session')).toEqual(['of the portal']);
    expect(await seen(desk, staffOf('lahti'), 'select id from app_session')).toEqual(['of the desk']);
  });
});

describe('the worker', () => {
  it('sees the cases of every authority, whose clocks are its work', async () => {
    const all = await rowsOf(worker, { kind: 'system', job: 'test' }, 'claim', 'case_id');
    const { tornio, lahti, shared } = seeds;
    expect(all).toEqual([tornio.caseId, lahti.caseId, shared.caseOfKemi, shared.caseOfKittila].sort());
  });
});
