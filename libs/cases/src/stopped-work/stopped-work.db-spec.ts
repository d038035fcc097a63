import 'reflect-metadata';
import { CASE_JOBS } from '#cases';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';

/** Jobs that belong to no authority, with the reason. Their stopped work shows to every administrator. */
const NOBODYS: Readonly<Record<string, string>> = {
  'mail.follow-code': 'nobody knows yet which case is asked for',
  'retention.remove-files': 'the rows of the files are gone, and nothing tells whose they were',
};
const LAHTI = '00000000-0000-4000-8000-00000000001a';
const TORNIO = '00000000-0000-4000-8000-00000000001b';

let database: TestDatabase;
let owner: pg.Client;
let desk: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.adminUrl });
  desk = new pg.Client({ connectionString: database.url('desk') });
  await Promise.all([owner.connect(), desk.connect()]);
  await owner.query(`insert into staff (id, subject, authority_id, unit, name, email, title, roles)
    values (gen_random_uuid(), 's', 'lahti', '', 'Tiina Valvoja', 'tiina@lahti.example', '', '{dpo}')`);
  for (const [id, authority] of [
    [LAHTI, 'lahti'],
    [TORNIO, 'tornio'],
  ])
    await owner.query(
      `with told as (insert into breach (id, authority_id, kind, what, aware_at, notify_by_at, reported_at, reported_by)
         select $1, $2, 'lost', 'x', now(), now(), now(), s.id from staff s returning id)
       insert into outbox (id, job, payload, run_at, created_at, attempts, failed_at, last_error_code)
       select gen_random_uuid(), 'mail.tell-of-breach', jsonb_build_object('breachId', $1, 'news', 'past', 'staffId', s.id),
         now(), now(), 8, now(), $2 from staff s`,
      [id, authority],
    );
});
afterAll(async () => {
  await Promise.all([owner.end(), desk.end()]);
  await database.drop();
});

async function seenIn(authority: string): Promise<string[]> {
  await desk.query(`select set_config('app.authority', $1, false)`, [authority]);
  return (await desk.query<{ code: string }>('select code from stopped_work()')).rows.map(({ code }) => code);
}

describe('stopped work of a breach', () => {
  it.each(['lahti', 'tornio'])('shows in %s alone, though it is of no case', async (authority) => {
    expect(await seenIn(authority)).toEqual([authority]);
  });

  it('is let run again by its own authority alone', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `select id from outbox where last_error_code = 'tornio'`,
    );
    await desk.query(`select set_config('app.authority', 'lahti', false)`);
    const again = `select run_stopped_work($1) as done`;
    expect((await desk.query(again, [rows[0]!.id])).rows).toEqual([{ done: false }]);
  });
});

describe('every job', () => {
  it('tells by one of its ids whose it is, or is nobody’s for a reason', async () => {
    const { rows } = await owner.query<{ names: string }>(
      `select string_agg(prosrc, ' ') as names from pg_proc where proname in ('case_of_work', 'authority_of_work')`,
    );
    const known = new Set([...rows[0]!.names.matchAll(/payload ->> '(\w+)'/g)].map(([, name]) => name));
    const untold = CASE_JOBS.filter(
      ({ payload }) =>
        !getMetadataStorage()
          .getTargetValidationMetadatas(payload, '', true, false)
          .some(({ propertyName }) => known.has(propertyName)),
    );
    expect(untold.map(({ name }) => name).sort()).toEqual(Object.keys(NOBODYS).sort());
  });
});
