import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds } from './rows-seed.js';

let test: TestDatabase;
let seeds: Seeds;
let desk: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  desk = await openDatabase(test.url('desk'), { max: 2 });
});
afterAll(async () => {
  await desk.close();
  await test.drop();
});

const staffOf = (authorityId: 'lahti' | 'tornio'): StaffActor => ({
  kind: 'staff',
  staffId: seeds[authorityId].staffId,
  authorityId,
  roles: ['handler'],
});

/** Adds a row in the name of one authority to the case of Tornio, and undoes it. */
const added = (authority: 'lahti' | 'tornio', sql: string, values: unknown[]): Promise<string> =>
  desk
    .transaction(staffOf(authority), async (tx) => {
      await tx.query(sql, values);
      throw new Error('let in');
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for table.*/, ''));

const CHECK = `insert into identity_check (id, request_id, case_id, method, checked_on, checked_at, checked_by)
  values (gen_random_uuid(), $1, $2, 'passport', '2026-11-22', now(), $3)`;
const DISCLOSE = `insert into disclosure (id, case_id, claim_id, recipient, basis, given_on, way, document_ids, recorded_by, at)
  values (gen_random_uuid(), $1, $2, '', '', '2026-11-22', 'post', '{}', $3, now())`;

const FEE = `insert into fee (id, case_id, claim_id, basis, cents, content, reply_hoped_on, notice_letter_id, noticed_at, noticed_by)
  values (gen_random_uuid(), $1, $2, 'openness', 1250, '', '2026-12-11',
    coalesce((select id from letter where case_id = $1 limit 1), gen_random_uuid()), now(), $3)`;

describe.each([
  ['tornio', 'let in'],
  ['lahti', 'new row violates row-level security policy'],
] as const)('in a case of Tornio staff of %s', (authority, expected) => {
  it('record a checked identity or not', async () => {
    const { requestId, caseId } = seeds.tornio;
    expect(await added(authority, CHECK, [requestId, caseId, seeds[authority].staffId])).toBe(expected);
  });

  it('record what was given out or not', async () => {
    const { caseId, claimId } = seeds.tornio;
    expect(await added(authority, DISCLOSE, [caseId, claimId, seeds[authority].staffId])).toBe(expected);
  });

  it('tell of a fee or not', async () => {
    const { caseId, claimId } = seeds.tornio;
    expect(await added(authority, FEE, [caseId, claimId, seeds[authority].staffId])).toBe(expected);
  });
});

it('an identity is checked for the request of the case and for no other', async () => {
  const { caseId, staffId } = seeds.tornio;
  expect(await added('tornio', CHECK, [seeds.lahti.requestId, caseId, staffId])).toBe(
    'new row violates row-level security policy',
  );
});
