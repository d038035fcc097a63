import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role, StaffActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds } from './rows-seed.js';

let test: TestDatabase;
let desk: Database;
let portal: Database;
let owner: pg.Client;
let seeds: Seeds;
const people: Record<string, string> = {};
const tasks: Record<string, string> = {};

beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  [desk, portal] = await Promise.all([
    openDatabase(test.url('desk'), { max: 2 }),
    openDatabase(test.url('portal'), { max: 1 }),
  ]);
  owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  await owner.query('set role tietopyynto_owner');
  for (const [name, authority, unit] of [
    ['pasi', 'lahti', 'Pajapalvelut'],
    ['taina', 'lahti', 'Taloushallinto'],
    ['aune', 'tornio', 'Pajapalvelut'],
  ] as const)
    people[name] = await plantPerson(name, authority, unit);
  tasks['workshop'] = await plantTask('lahti', 'Pajapalvelut', null);
  tasks['given'] = await plantTask('lahti', 'Arkisto', people['taina']!);
  tasks['tornio'] = await plantTask('tornio', 'Pajapalvelut', null);
});
afterAll(async () => {
  await Promise.all([desk.close(), portal.close(), owner.end()]);
  await test.drop();
});

async function plantPerson(name: string, authority: string, unit: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
     values ($1, $2, $3, $4, 'x', 'x', 'x', '{expert}')`,
    [id, name, authority, unit],
  );
  return id;
}

async function plantTask(
  authority: 'lahti' | 'tornio',
  unit: string,
  assignee: string | null,
): Promise<string> {
  const [id, { caseId, requestId, staffId }] = [randomUUID(), seeds[authority]];
  await owner.query(
    `insert into task (id, case_id, authority_id, claim_ids, kind, way, unit, assignee_id, due_on, state, content, made_at, made_by)
     values ($1, $2, $3, '{}', 'search', 'unit', $4, $5, '2026-12-08', 'open', '', now(), $6)`,
    [id, caseId, authority, unit, assignee, staffId],
  );
  await owner.query(
    `insert into task_event (id, task_id, case_id, kind, at) values (gen_random_uuid(), $1, $2, 'made', now())`,
    [id, caseId],
  );
  await owner.query(
    `insert into stored_file (id, request_id, case_id, task_id, kind, name, type, bytes, sha256, quarantine, stored_at)
     values (gen_random_uuid(), $1, $2, $3, 'attachment', 'x', 'pdf', 1, 'x', 'clean', now())`,
    [requestId, caseId, id],
  );
  await owner.query(
    `insert into inspection (id, case_id, task_id, held_on, came, content, recorded_by, at)
     values (gen_random_uuid(), $1, $2, '2026-12-01', false, '', $3, now())`,
    [caseId, id, staffId],
  );
  await owner.query(
    `insert into letter_of_task (letter_id, task_id, case_id, on_day)
     select id, $2, $1, '2026-12-14' from letter where case_id = $1 limit 1`,
    [caseId, id],
  );
  await owner.query(
    `insert into task_reminder (letter_id, task_id, case_id)
     select id, $2, $1 from letter where case_id = $1 limit 1 on conflict do nothing`,
    [caseId, id],
  );
  return id;
}

const actor = (name: string, authorityId: 'lahti' | 'tornio', ...roles: Role[]): StaffActor => ({
  kind: 'staff',
  staffId: people[name] ?? seeds[authorityId].staffId,
  authorityId,
  roles,
});
const pasi = () => actor('pasi', 'lahti', 'expert');
const taina = () => actor('taina', 'lahti', 'expert');
const handler = () => actor('handler', 'lahti', 'handler');
const seen = (who: StaffActor, sql: string): Promise<string[]> =>
  desk.transaction(who, async (tx) => {
    const rows = await tx.query<{ id: string }>(sql);
    return [...new Set(rows.map(({ id }) => id))].sort();
  });

class Undo extends Error {}
const attempt = (who: StaffActor, sql: string, values: unknown[]): Promise<string> =>
  desk
    .transaction(who, async (tx) => {
      const rows = await tx.query(sql, values);
      throw new Undo(`let in ${rows.length}`);
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for table.*| ".*/, ''));

/** Everything an expert has no business with, and the tables whose rows a task's expert sees. */
const CLOSED = [
  ...['request', 'case_file', 'claim', 'claim_act', 'case_join', 'letter_sending', 'clock_event'],
  ...['clock_warning', 'decision', 'letter', 'delivery', 'transfer', 'question', 'question_answer'],
  ...['case_message', 'audit_event', 'withdrawal', 'review', 'inspection', 'delivery_event', 'task_reminder'],
];
const OF_TASKS = [
  ['task', 'id'],
  ['task_event', 'task_id'],
  ['letter_of_task', 'task_id'],
  ['stored_file', 'task_id'],
] as const;

describe('an expert', () => {
  it.each(CLOSED)('finds nothing in %s', async (table) => {
    expect(await seen(pasi(), `select 'row' as id from ${table}`)).toEqual([]);
    expect(await seen(handler(), `select 'row' as id from ${table}`)).toEqual(['row']);
  });

  it.each(OF_TASKS)(
    'finds in %s the tasks of the own unit and those given to them',
    async (table, column) => {
      const sql = `select ${column} as id from ${table} where ${column} is not null`;
      expect(await seen(pasi(), sql)).toEqual([tasks['workshop']]);
      expect(await seen(taina(), sql)).toEqual([tasks['given']]);
      expect(await seen(actor('aune', 'tornio', 'expert'), sql)).toEqual([tasks['tornio']]);
    },
  );

  it('who is a handler too finds every task of the authority', async () => {
    const both = actor('pasi', 'lahti', 'expert', 'handler');
    expect(await seen(both, 'select id from task')).toEqual([tasks['workshop'], tasks['given']].sort());
  });

  it('changes the own task and not that of another unit', async () => {
    const sign = `update task set content = 'signed' where id = $1 returning id`;
    expect(await attempt(pasi(), sign, [tasks['workshop']])).toBe('let in 1');
    expect(await attempt(pasi(), sign, [tasks['given']])).toBe('let in 0');
    expect(await attempt(pasi(), sign, [tasks['tornio']])).toBe('let in 0');
  });

  it('makes no task and hands none to another authority', async () => {
    const made = `insert into task (id, case_id, authority_id, claim_ids, kind, way, due_on, state, content, made_at, made_by)
      values (gen_random_uuid(), $1, 'lahti', '{}', 'search', 'unit', '2026-12-08', 'open', '', now(), $2)`;
    const refused = 'new row violates row-level security policy';
    expect(await attempt(pasi(), made, [seeds.lahti.caseId, people['pasi']])).toBe(refused);
    expect(await attempt(handler(), made, [seeds.lahti.caseId, seeds.lahti.staffId])).toBe('let in 0');
    const push = `update task set authority_id = 'tornio' where id = $1`;
    expect(await attempt(pasi(), push, [tasks['workshop']])).toBe(refused);
  });

  it('adds a document to the own task, and to nothing else', async () => {
    const add = `insert into stored_file (id, request_id, case_id, task_id, kind, name, type, bytes, sha256, quarantine, stored_at)
      values (gen_random_uuid(), $1, $2, $3, 'attachment', 'x', 'pdf', 1, 'x', 'unscanned', now())`;
    const { requestId, caseId } = seeds.lahti;
    const refused = 'new row violates row-level security policy';
    expect(await attempt(pasi(), add, [requestId, caseId, tasks['workshop']])).toBe('let in 0');
    expect(await attempt(pasi(), add, [requestId, caseId, tasks['given']])).toBe(refused);
    expect(await attempt(pasi(), add, [requestId, caseId, null])).toBe(refused);
    expect(await attempt(pasi(), add, [seeds.tornio.requestId, caseId, tasks['workshop']])).toBe(refused);
  });

  it('who wrote a request in finds it and its case, until the registry has routed it', async () => {
    await owner.query('update request set entered_by = $1 where id = $2', [
      people['pasi'],
      seeds.lahti.requestId,
    ]);
    expect(await seen(pasi(), 'select id from case_file')).toEqual([seeds.lahti.caseId]);
    expect(await seen(taina(), 'select id from case_file')).toEqual([]);
    await owner.query('update case_file set triaged_at = now() where id = $1', [seeds.lahti.caseId]);
    expect(await seen(pasi(), 'select id from case_file')).toEqual([]);
    await owner.query('update request set entered_by = null where id = $1', [seeds.lahti.requestId]);
  });
});

it('a citizen has no way to the tasks', async () => {
  const citizen = { kind: 'citizen', personKey: 'key of Eero', filedRequestIds: [] } as const;
  const read = portal.transaction(citizen, (tx) => tx.query('select id from task'));
  await expect(read).rejects.toThrow('permission denied');
});

it('a citizen finds a document of a search only when it was released', async () => {
  const { caseId, claimId, staffId, requestId } = seeds.lahti;
  const citizen = { kind: 'citizen', personKey: 'key of Eero', filedRequestIds: [] } as const;
  const found = () =>
    portal.transaction(citizen, (tx) =>
      tx.query<{ id: string }>('select id from stored_file where task_id is not null'),
    );
  expect(await found()).toEqual([]);
  const { rows } = await owner.query('select id from stored_file where task_id = $1', [tasks['given']]);
  const released = rows[0].id as string;
  await owner.query(
    `insert into disclosure (id, case_id, claim_id, recipient, basis, given_on, way, document_ids, recorded_by, at)
     values (gen_random_uuid(), $1, $2, '', '', '2026-11-22', 'portal', array[$3::uuid], $4, now())`,
    [caseId, claimId, released, staffId],
  );
  expect(await found()).toEqual([{ id: released }]);
  const add = portal.transaction(citizen, (tx) =>
    tx.query(
      `insert into stored_file (id, request_id, case_id, task_id, kind, name, type, bytes, sha256, quarantine, stored_at)
       values (gen_random_uuid(), $1, $2, $3, 'attachment', 'x', 'pdf', 1, 'x', 'clean', now())`,
      [requestId, caseId, tasks['given']],
    ),
  );
  await expect(add).rejects.toThrow('row-level security');
});

it('a case that ends without an answer ends its open tasks', async () => {
  await owner.query(`update case_file set state = 'withdrawn' where id = $1`, [seeds.tornio.caseId]);
  const { rows } = await owner.query('select state from task where id = $1', [tasks['tornio']]);
  expect(rows).toEqual([{ state: 'cancelled' }]);
  const events = await owner.query(`select kind from task_event where task_id = $1 and kind <> 'made'`, [
    tasks['tornio'],
  ]);
  expect(events.rows).toEqual([{ kind: 'cancelled' }]);
});
