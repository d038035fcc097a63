import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds } from './rows-seed.js';

let test: TestDatabase;
let desk: Database;
let seeds: Seeds;
beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  desk = await openDatabase(test.url('desk'), { max: 2 });
});
afterAll(async () => {
  await desk.close();
  await test.drop();
});

const officer = (authorityId: 'lahti' | 'tornio'): StaffActor => ({
  ...{ kind: 'staff', staffId: seeds[authorityId].staffId, authorityId, roles: ['dpo'] },
});
const make = (actor: StaffActor, of: StaffActor, hash: string): Promise<string> =>
  desk
    .transaction(actor, (tx) =>
      tx.query(
        `insert into calendar_feed (id, staff_id, authority_id, secret_hash, made_at) values (gen_random_uuid(), $1, $2, $3, now())`,
        [of.staffId, of.authorityId, hash],
      ),
    )
    .then(
      () => 'let in',
      (error: Error) => error.message.replace(/ for table.*| ".*/, ''),
    );
const hashes = (actor: StaffActor): Promise<string[]> =>
  desk.transaction(actor, async (tx) =>
    (await tx.query<{ secret_hash: string }>('select secret_hash from calendar_feed')).map(
      (row) => row.secret_hash,
    ),
  );

describe('the addresses of calendars', () => {
  it('are made, seen and ended by their owner alone', async () => {
    const [lahti, tornio] = [officer('lahti'), officer('tornio')];
    expect(await make(lahti, lahti, 'own')).toBe('let in');
    expect(await make(lahti, tornio, 'for another')).toBe('new row violates row-level security policy');
    expect(await make(lahti, { ...lahti, authorityId: 'tornio' }, 'elsewhere')).toBe(
      'new row violates row-level security policy',
    );
    expect([await hashes(lahti), await hashes(tornio)]).toEqual([['own'], []]);
    await desk.transaction(tornio, (tx) => tx.query('update calendar_feed set revoked_at = now()'));
    expect(await make(lahti, lahti, 'a second')).toMatch('duplicate key value');
  });

  it('let nobody in who is no officer of the authority', async () => {
    const found = await desk.transaction({ kind: 'system', job: 'test' }, (tx) =>
      tx.query(`select 1 from calendar_feed_of('own', now(), 12)`),
    );
    // Whoever the seeds name works cases and oversees nothing.
    expect(found).toEqual([]);
  });
});
