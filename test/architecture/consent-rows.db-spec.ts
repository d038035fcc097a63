import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, CitizenActor, StaffActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds } from './rows-seed.js';

let test: TestDatabase;
let portal: Database;
let desk: Database;
let seeds: Seeds;
beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  [portal, desk] = await Promise.all([
    openDatabase(test.url('portal'), { max: 2 }),
    openDatabase(test.url('desk'), { max: 2 }),
  ]);
});
afterAll(async () => {
  await Promise.all([portal.close(), desk.close()]);
  await test.drop();
});

const citizen = (personKey: string | null, filedRequestIds: string[] = []): CitizenActor => ({
  ...{ kind: 'citizen', personKey, filedRequestIds },
});
const staffOf = (authorityId: 'lahti' | 'tornio'): StaffActor => ({
  ...{ kind: 'staff', staffId: seeds[authorityId].staffId, authorityId, roles: ['handler'] },
});

/** Adds a consent to the request of Tornio, reads it back as another and undoes it: how many rows that one sees, or why not. */
const agreed = (side: Database, actor: Actor, way: string): Promise<string> =>
  side
    .transaction(actor, async (tx) => {
      await tx.query(
        `insert into service_consent (id, request_id, given, way, told_on, recorded_at, recorded_by)
         values (gen_random_uuid(), $1, true, $2, '2026-11-22', now(), nullif(current_setting('app.staff', true), '')::uuid)`,
        [seeds.tornio.requestId, way],
      );
      const seen = await tx.query('select 1 from service_consent');
      throw new Error(`let in, ${seen.length} seen`);
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for table.*/, ''));
const REFUSED = 'new row violates row-level security policy';

describe('consent to electronic service', () => {
  it.each([
    ['the person on the own page', () => portal, () => citizen('key of Aino'), 'portal', 'let in, 1 seen'],
    ['the person, as if told to the office', () => portal, () => citizen('key of Aino'), 'phone', REFUSED],
    ['another person', () => portal, () => citizen('intruder'), 'portal', REFUSED],
    ['nobody known, in the session that filed', () => portal, () => here(), 'portal', REFUSED],
    ['the authority of the case', () => desk, () => staffOf('tornio'), 'phone', 'let in, 1 seen'],
    ['another authority', () => desk, () => staffOf('lahti'), 'phone', REFUSED],
  ])('is written by %s or not', async (_, side, actor, way, expected) => {
    expect(await agreed(side(), actor(), way)).toBe(expected);
  });
});

function here(): CitizenActor {
  return citizen(null, [seeds.tornio.requestId]);
}
