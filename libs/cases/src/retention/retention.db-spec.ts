import { AuditStamp, SealAudit, type Verified, VerifyAudit } from '#audit';
import {
  EraseCase,
  EraseSoon,
  HoldCase,
  LiftHold,
  ListRetention,
  OpenCaseFile,
  OpenDiarySheet,
  ReadCertificate,
  SearchDiaryByPerson,
} from '#cases';
import { ListMyCases } from '#cases/citizen';
import type { StaffActor } from '#kernel';
import { Database, KeyedIndex } from '#platform';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase, foundInWorkshop } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

jest.setTimeout(120_000);

const LOGIN_ROLES = ['portal', 'desk', 'worker', 'migrator'] as const;
const dpo: StaffActor = { ...staffMember('kirsi.kirjaaja'), roles: ['dpo'] };
const petri = staffMember('petri.testila');
const PROTECTED = [
  'letter',
  'stored_file',
  'decision',
  'question',
  'question_answer',
  'case_message',
  'representation',
];

/** What of an erased case is left: figures and evidence, in ids, days and codes. */
const STAYING = ['audit_event', 'claim', 'claim_answered', 'erasure', 'legal_hold'];

let world: CaseWorld;
let caseId: string;
let copyId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  const answer = await AnswerOfCase.begun(world, 'access');
  ({ caseId } = answer);
  copyId = await foundInWorkshop(world, caseId);
  await answer.answered('access', 'granted');
  // What follows the letter is done elsewhere.
  await world.owner.query(`update task set state = 'cancelled' where case_id = $1 and state = 'open'`, [
    caseId,
  ]);
  await world.runJobs();
  await seal();
});
afterAll(() => world.close());

const one = async <Row extends object>(sql: string, values: unknown[] = [caseId]): Promise<Row> =>
  (await world.owner.query<Row>(sql, values)).rows[0]!;
const count = async (table: string, where = 'case_id = $1'): Promise<number> =>
  (await one<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`)).n;
const filesOf = async (): Promise<string[]> =>
  (
    await world.owner.query<{ id: string }>('select id from stored_file where case_id = $1', [caseId])
  ).rows.map(({ id }) => id);
const isStored = (id: string): Promise<boolean> =>
  world.files.get(id).then(
    () => true,
    () => false,
  );
async function seal(): Promise<void> {
  const unsealed =
    'select 1 from audit_event e where not exists (select 1 from audit_link l where l.event_id = e.id)';
  do await world.worker.get(SealAudit, { strict: false }).run();
  while ((await world.owner.query(unsealed)).rows.length > 0);
}
/** Tables that still name the case. */
async function tablesWithRows(): Promise<string[]> {
  const { rows } = await world.owner.query<{ name: string }>(
    `select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) if ((await count(name)) > 0) found.push(name);
  return found;
}
const erase = async (actor = dpo) => world.desk.get(EraseCase).run(actor, caseId);
const traces = () =>
  one<{ events: string; trail: string }>(
    `select (select md5(string_agg(e::text, '|' order by e.id)) from clock_event e join claim k on k.id = e.claim_id where k.case_id = $1) as events,
       (select md5(string_agg(a::text, '|' order by a.id)) from audit_event a where a.case_id = $1 and a.id <= ${lastRow}) as trail`,
  );
let lastRow = '0';

describe('the roles', () => {
  it('have none among them but the one of retention that may delete letters, documents or identity', async () => {
    const { rows } = await world.owner.query<{ who: string }>(
      `select distinct grantee as who from information_schema.role_table_grants
       where table_name = any ($1) and privilege_type in ('DELETE', 'TRUNCATE') and grantee <> 'tietopyynto_owner'`,
      [PROTECTED],
    );
    expect(rows.map(({ who }) => who)).toEqual(['retention']);
  });

  it.each([...LOGIN_ROLES])('refuse the %s a deletion, whoever it says it is', async (role) => {
    const client = new pg.Client({ connectionString: world.database.url(role) });
    await client.connect();
    await client.query(`select set_config('app.actor', 'staff', false), set_config('app.authority', 'lahti', false),
      set_config('app.roles', 'dpo', false)`);
    for (const table of [...PROTECTED, 'request', 'case_file'])
      await expect(client.query(`delete from ${table}`)).rejects.toThrow('permission denied');
    // The migrator may, as it may become the owner of the tables.
    if (role !== 'migrator')
      await expect(client.query('set role retention')).rejects.toThrow('permission denied');
    await client.end();
  });

  it('let nobody log in as that of retention, nor give its function away', async () => {
    const found = await one<object>(
      `select r.rolcanlogin as login, pg_get_userbyid(p.proowner) as owner,
         (select array_agg(g order by g) from unnest($1::text[]) g where has_function_privilege(g, p.oid, 'execute')) as may
       from pg_roles r, pg_proc p where r.rolname = 'retention' and p.proname = 'erase_of_case'`,
      [[...LOGIN_ROLES, 'api']],
    );
    expect(found).toEqual({ login: false, owner: 'retention', may: ['desk', 'worker'] });
  });
});

describe('soon after the answer', () => {
  it('what a system answered and the copies go by themselves, the letter stays', async () => {
    expect(await world.worker.get(EraseSoon).run()).toBe(0);
    world.clock.advance({ days: 89 });
    await world.worker.get(EraseSoon).run();
    expect(await filesOf()).toContain(copyId);
    world.clock.advance({ days: 1 });
    await world.worker.get(EraseSoon).run();
    expect([(await filesOf()).includes(copyId), await isStored(copyId)]).toEqual([false, true]);
    await world.runJobs();
    expect(await isStored(copyId)).toBe(false);
    expect(await count('letter')).toBeGreaterThan(0);
    const file = valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId));
    expect(JSON.stringify(file.tasks)).not.toMatch(/pajajakso|henkilötunnus|Eero|020594/i);
    expect(await world.worker.get(EraseSoon).run()).toBe(0);
  });
});

describe('erasing a case', () => {
  it('waits for the time of the plan, whoever asks', async () => {
    expect(codeOf(await erase())).toBe('retention.too-early');
    const queue = await world.desk.get(ListRetention).run(dpo, null);
    expect(queue.due.rows).toEqual([]);
  });

  it('does nothing while the case is held, and goes on when the hold is lifted', async () => {
    world.clock.advance({ days: 3653 });
    const due = async () =>
      (await world.desk.get(ListRetention).run(dpo, null)).due.rows.map((row) => row.caseId);
    expect(await due()).toEqual([caseId]);
    valueOf(await world.desk.get(HoldCase).run(dpo, caseId, 'appeal'));
    valueOf(await world.desk.get(HoldCase).run(dpo, caseId, 'damages'));
    expect([codeOf(await erase()), await due()]).toEqual(['retention.held', []]);
    valueOf(await world.desk.get(LiftHold).run(dpo, caseId));
    expect(await due()).toEqual([caseId]);
    expect(codeOf(await world.desk.get(HoldCase).run(dpo, caseId, 'because'))).toBe(
      'retention.missing-reason',
    );
  });

  it('is refused to a handler, to another authority and while an appeal is open', async () => {
    expect(codeOf(await erase(petri))).toBe('retention.not-allowed');
    expect(codeOf(await erase({ ...dpo, authorityId: 'tornio' }))).toBe('retention.not-found');
    await world.owner.query(
      `insert into review (id, case_id, kind, body, came_on, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, 'appeal', 'administrative-court', '2026-12-01', now(), $2)`,
      [caseId, petri.staffId],
    );
    expect(codeOf(await erase())).toBe('retention.review-open');
    await world.owner.query('delete from review where case_id = $1', [caseId]);
  });

  it('takes letters, documents and identity, and leaves clocks and audit rows as they were', async () => {
    const files = await filesOf();
    ({ id: lastRow } = await one<{ id: string }>(
      'select max(id)::text as id from audit_event where $1::uuid is not null',
    ));
    const before = await traces();
    const { certificateId } = valueOf(await erase());
    expect(await isStored(files[0]!)).toBe(true);
    await world.runJobs();
    expect(await Promise.all(files.map(isStored))).toEqual(files.map(() => false));
    expect(await tablesWithRows()).toEqual(STAYING);
    expect(await traces()).toEqual(before);
    const request = await one<{ person_key: null; hetu_key: null; names: number; aliases: number }>(
      `select r.person_key, r.hetu_key, (select count(*)::int from request_name_key n where n.request_id = r.id) as names,
         (select count(*)::int from audit_alias) as aliases from request r join case_file c on c.request_id = r.id where c.id = $1`,
    );
    expect(request).toEqual({ person_key: null, hetu_key: null, names: 0, aliases: 0 });
    const certificate = valueOf(await world.desk.get(ReadCertificate).run(dpo, certificateId));
    expect(certificate.erased).toMatchObject(
      [
        { class: 'identity-copies', by: null },
        { class: 'payload', by: null, counts: { documents: 1 } },
        {
          class: 'case',
          days: 3653,
          counts: { letters: expect.any(Number), identity: 1 },
          by: 'Kirsi Kirjaaja',
        },
      ].sort(
        (a, b) =>
          certificate.erased.findIndex((e) => e.class === a.class) -
          certificate.erased.findIndex((e) => e.class === b.class),
      ),
    );
    expect(JSON.stringify(certificate)).not.toMatch(/Eero|020594/);
  });

  it('leaves nobody to be found, and pages of the case that still open', async () => {
    const search = { name: 'Eero Testinen', hetu: '' };
    expect(valueOf(await world.desk.get(SearchDiaryByPerson).run(dpo, search, null)).rows).toEqual([]);
    const rows = await world.portal.get(ListMyCases).run(aCitizen());
    expect(rows).toEqual([]);
    const file = valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId));
    expect(JSON.stringify(file)).not.toMatch(/Eero|020594|Pajajaksoni/);
    valueOf(await world.desk.get(OpenDiarySheet).run(petri, caseId));
  });

  it('is done once', async () => {
    expect(codeOf(await erase())).toBe('retention.done');
  });

  it('leaves every chain of the audit trail whole', async () => {
    await seal();
    const database = world.worker.get(Database, { strict: false });
    const stamp = new AuditStamp(new KeyedIndex(Buffer.alloc(32, 2).toString('base64')));
    const found: Verified[] = [];
    for await (const chain of new VerifyAudit(database, stamp).run({ trusted: [], heads: [] }))
      found.push(chain);
    expect(found.map(({ authority, firstBroken }) => [authority, firstBroken])).toEqual(
      found.map(({ authority }) => [authority, null]),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});
