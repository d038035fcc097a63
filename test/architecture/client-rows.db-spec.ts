import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClientActor, type Scope, SCOPES } from '#kernel';
import { type Database, openDatabase } from '#platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds } from './rows-seed.js';

let test: TestDatabase;
let desk: Database;
let owner: pg.Client;
let seeds: Seeds;
const clientId = randomUUID();
const otherId = randomUUID();

beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  desk = await openDatabase(test.url('desk'), { max: 2 });
  owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  await owner.query('set role tietopyynto_owner');
  for (const [id, subject] of [
    [clientId, 'a'],
    [otherId, 'b'],
  ])
    await owner.query(
      `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
       values ($1, $2, 'lahti', $2, $3, now(), $4)`,
      [id, subject, SCOPES, seeds.lahti.staffId],
    );
  for (const place of ['lahti', 'tornio'] as const)
    await owner.query(
      `insert into task (id, case_id, authority_id, claim_ids, kind, way, due_on, state, content, made_at, made_by)
       values (gen_random_uuid(), $1, $2, '{}', 'search', 'unit', '2026-12-08', 'open', '', now(), $3)`,
      [seeds[place].caseId, place, seeds[place].staffId],
    );
});
afterAll(async () => {
  await Promise.all([desk.close(), owner.end()]);
  await test.drop();
});

const client = (scopes: readonly Scope[] = SCOPES, id = clientId): ClientActor => ({
  kind: 'client',
  clientId: id,
  authorityId: 'lahti',
  scopes,
});
const seen = (who: ClientActor, sql: string): Promise<string[]> =>
  desk.transaction(who, async (tx) => {
    const rows = await tx.query<{ id: string }>(sql);
    return [...new Set(rows.map(({ id }) => id))].sort();
  });

class Undo extends Error {}
const attempt = (who: ClientActor, sql: string, values: unknown[] = []): Promise<string> =>
  desk
    .transaction(who, async (tx) => {
      await tx.query(sql, values);
      throw new Undo('let in');
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for table.*| ".*/, ''));

const CASES = 'select id from case_file';

describe('a client', () => {
  it('sees the cases of its authority and no others', async () => {
    expect(await seen(client(), CASES)).toEqual([seeds.lahti.caseId]);
    expect(await seen({ ...client(), authorityId: 'oulu' }, CASES)).toEqual([]);
  });

  it.each<[string, string, readonly Scope[]]>([
    ['cases', CASES, ['cases:read', 'clocks:read', 'tasks:read']],
    ['claims', 'select case_id as id from claim', ['cases:read', 'clocks:read']],
    [
      'clock events',
      'select k.case_id as id from clock_event e join claim k on k.id = e.claim_id',
      ['clocks:read'],
    ],
    ['tasks', 'select case_id as id from task', ['tasks:read']],
  ])('sees %s with the scopes for them only', async (_, sql, needed) => {
    const opens: Scope[] = [];
    for (const scope of SCOPES) if ((await seen(client([scope]), sql)).length > 0) opens.push(scope);
    expect(SCOPES.filter((scope) => opens.includes(scope))).toEqual(
      SCOPES.filter((scope) => needed.includes(scope)),
    );
    expect(await seen(client(), sql)).toEqual([seeds.lahti.caseId]);
  });

  it('sees of requests only those it filed itself', async () => {
    expect(await seen(client(), 'select id from request')).toEqual([]);
    await owner.query('update request set client_id = $1 where id = $2', [clientId, seeds.lahti.requestId]);
    expect(await seen(client(), 'select id from request')).toEqual([seeds.lahti.requestId]);
    expect(await seen(client(SCOPES, otherId), 'select id from request')).toEqual([]);
    await owner.query('update request set client_id = null');
  });

  it('sees the case of a protected person only when it filed it', async () => {
    await owner.query('update case_file set protected = true where id = $1', [seeds.lahti.caseId]);
    expect(await seen(client(), CASES)).toEqual([]);
    await owner.query('update request set client_id = $1 where id = $2', [clientId, seeds.lahti.requestId]);
    expect([await seen(client(), CASES), await seen(client(SCOPES, otherId), CASES)]).toEqual([
      [seeds.lahti.caseId],
      [],
    ]);
    await owner.query('update request set client_id = null');
    await owner.query('update case_file set protected = false');
  });

  it('changes nothing, and writes the audit trail only in its own name', async () => {
    expect(await attempt(client(), `update case_file set state = 'closed'`)).toMatch(/^permission denied/);
    expect(await attempt(client(), 'delete from claim')).toMatch(/^permission denied/);
    const audit = (...[kind, actor, authority]: readonly string[]) =>
      attempt(
        client(),
        `insert into audit_event (at, actor_kind, actor, authority_id, action) values (now(), $1, $2, $3, 'x')`,
        [kind, actor, authority],
      );
    expect(await audit('client', clientId, 'lahti')).toBe('let in');
    for (const wrong of [
      ['staff', clientId, 'lahti'],
      ['client', otherId, 'lahti'],
      ['client', clientId, 'tornio'],
    ] as const)
      expect(await audit(...wrong)).toBe('new row violates row-level security policy');
  });

  it('adds files and whom it speaks for to requests it filed itself alone, and only unscanned attachments', async () => {
    const attach = (who: ClientActor, kind = 'attachment', quarantine = 'unscanned') =>
      attempt(
        who,
        `insert into stored_file (id, request_id, kind, name, type, bytes, sha256, quarantine, stored_at)
         values (gen_random_uuid(), $1, $2, '', 'pdf', 1, '', $3, now())`,
        [seeds.lahti.requestId, kind, quarantine],
      );
    const speak = (who: ClientActor) =>
      attempt(
        who,
        `insert into representation (request_id, speaker, standing, facts) values ($1, 'guardian', 'may', '')`,
        [seeds.lahti.requestId],
      );
    const refused = 'new row violates row-level security policy';
    expect([await attach(client()), await speak(client())]).toEqual([refused, refused]);
    await owner.query('update request set client_id = $1 where id = $2', [clientId, seeds.lahti.requestId]);
    expect([await attach(client()), await speak(client())]).toEqual(['let in', 'let in']);
    const other = client(SCOPES, otherId);
    const reader = client(['cases:read']);
    for (const who of [other, reader])
      expect([await attach(who), await speak(who)]).toEqual([refused, refused]);
    expect(await attach(client(), 'letter')).toBe(refused);
    expect(await attach(client(), 'attachment', 'clean')).toBe(refused);
    await owner.query('update request set client_id = null');
  });

  it('files for its own authority, in its own name and with the scope for it', async () => {
    const file = (who: ClientActor, by: string, authority: string, channel = 'e-service') =>
      attempt(
        who,
        `insert into request (id, receiving_authority_id, channel, received_on, entered_at, client_id, identity,
           identity_check, language, answer_by, data_ids, answers, catalogue_version)
         values (gen_random_uuid(), $2, $3, '2026-12-01', now(), $1, '', 'none', 'fi', 'post', '{}', '', 'x')`,
        [by, authority, channel],
      );
    expect(await file(client(), clientId, 'lahti')).toBe('let in');
    const refused = 'new row violates row-level security policy';
    expect(await file(client(['cases:read']), clientId, 'lahti')).toBe(refused);
    expect(await file(client(), otherId, 'lahti')).toBe(refused);
    expect(await file(client(), clientId, 'tornio')).toBe(refused);
    expect(await file(client(), clientId, 'lahti', 'portal')).toBe(refused);
  });

  it('finds the answers to its own acts only', async () => {
    await owner.query(`insert into api_answer values ($1, 'k', 'b', '{}', now())`, [otherId]);
    const sql = 'select client_id as id from api_answer';
    expect([await seen(client(), sql), await seen(client(SCOPES, otherId), sql)]).toEqual([[], [otherId]]);
  });

  it('leaves the connection as it was: whoever comes next is no client', async () => {
    await seen(client(), CASES);
    const staff = {
      kind: 'staff',
      staffId: seeds.lahti.staffId,
      authorityId: 'lahti',
      roles: ['handler'],
    } as const;
    const [row] = await desk.transaction(staff, (tx) =>
      tx.query<{ role: string; client: string }>(
        `select current_user as role, current_setting('app.client', true) as client`,
      ),
    );
    expect(row).toEqual({ role: 'desk', client: '' });
  });
});

describe('the list of clients', () => {
  it('shows an administrator those of the own authority, and everybody’s to the check of a token', async () => {
    const of = (authorityId: string) =>
      desk.transaction({ kind: 'staff', staffId: seeds.lahti.staffId, authorityId, roles: ['admin'] }, (tx) =>
        tx.query('select 1 from api_client'),
      );
    const all = await desk.transaction({ kind: 'system', job: 'token' }, (tx) =>
      tx.query('select 1 from api_client'),
    );
    expect([(await of('lahti')).length, (await of('tornio')).length, all.length]).toEqual([2, 0, 2]);
  });
});
