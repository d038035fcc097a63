import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AdminChanges, AuditTrail } from '#audit';
import { newId, type Role, type StaffActor } from '#kernel';
import { type Database, FakeClock, openDatabase } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { EnterAbsence } from './absences/enter-absence.js';
import { ListAbsences } from './absences/list-absences.js';
import { RemoveAbsence } from './absences/remove-absence.js';
import { AddStaff } from './staff/add-staff.js';
import { ChangeStaff } from './staff/change-staff.js';
import { EndProposal } from './staff/end-proposal.js';
import { ListChanges } from './staff/list-changes.js';
import { ListStaff } from './staff/list-staff.js';
import { ProposeRole } from './staff/propose-role.js';
import { ListUnits } from './units/list-units.js';
import { RemoveUnit } from './units/remove-unit.js';
import { SaveUnit } from './units/save-unit.js';

const clock = new FakeClock('2026-12-01T10:00:00+02:00');
const audit = new AuditTrail(clock);
const changes = new AdminChanges(clock, audit);

let test: TestDatabase;
let desk: Database;
let owner: Database;
const people = new Map<string, StaffActor>();
beforeAll(async () => {
  test = await createTestDatabase();
  desk = await openDatabase(test.url('desk'), { max: 3, clock });
  owner = await openDatabase(test.adminUrl, { max: 1 });
});
afterAll(async () => {
  await Promise.all([desk.close(), owner.close()]);
  await test.drop();
});
beforeEach(async () => {
  clock.set('2026-12-01T10:00:00+02:00');
  await asOwner('truncate absence, unit, role_proposal, admin_change, staff cascade');
  await hire('ari', ['admin'], 'Tietohallinto');
  await hire('anna', ['admin'], 'Tietohallinto');
  await hire('hanna', ['handler'], 'Palvelut');
  await hire('petri', ['handler'], 'Palvelut');
  await hire('asta', ['admin'], 'Kirjaamo', 'tornio');
  await asOwner(
    `insert into unit (authority_id, name, lead_id) values ('lahti', 'Palvelut', $1), ('lahti', 'Tietohallinto', null)`,
    [who('hanna').staffId],
  );
});

const asOwner = <Row>(sql: string, parameters: readonly unknown[] = []) =>
  owner.transaction({ kind: 'system', job: 'test' }, (tx) => tx.query<Row>(sql, parameters));
const who = (name: string): StaffActor => people.get(name)!;

async function hire(name: string, roles: Role[], unit: string, authorityId = 'lahti'): Promise<void> {
  const staffId = newId();
  people.set(name, { kind: 'staff', staffId, authorityId, roles });
  await asOwner(
    `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
     values ($1, $2, $3, $4, $2, $2 || '@x.example', 't', $5)`,
    [staffId, name, authorityId, unit, roles],
  );
}

const rolesOf = async (name: string): Promise<string[]> =>
  (await asOwner<{ roles: string[] }>('select roles from staff where id = $1', [who(name).staffId]))[0]
    ?.roles ?? [];
const day = (text: string) => Temporal.PlainDate.from(text);
const code = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;

describe('a role that opens everything', () => {
  const propose = (by: string, to: string, role = 'dpo') =>
    new ProposeRole(desk, clock, changes).run(who(by), who(to).staffId, role);
  const open = async (by = 'anna') =>
    (await new ListStaff(desk, clock, audit).run(who(by), '')).proposals.map(({ id }) => id)[0] ?? '';
  const end = async (by: string, act: 'confirm' | 'refuse' = 'confirm', id?: string) =>
    new EndProposal(desk, clock, changes).run(who(by), id ?? (await open()), act);

  it('is proposed by one administrator and given when another confirms', async () => {
    expect(code(await propose('ari', 'petri'))).toBe('ok');
    expect(await rolesOf('petri')).toEqual(['handler']);
    expect(code(await end('ari'))).toBe('role.same-person');
    expect(code(await end('anna'))).toBe('ok');
    expect(await rolesOf('petri')).toEqual(['handler', 'dpo']);
    expect(code(await end('anna'))).toBe('role.not-open');
  });

  it('is not given to oneself, and not confirmed by who gets it', async () => {
    expect(code(await propose('ari', 'ari'))).toBe('role.for-oneself');
    await propose('ari', 'anna');
    expect(code(await end('anna'))).toBe('role.for-oneself');
  });

  it('is not confirmed after a week', async () => {
    await propose('ari', 'petri');
    const id = await open();
    clock.set('2026-12-08T10:00:00+02:00');
    expect(code(await end('anna', 'confirm', id))).toBe('role.not-open');
    expect(code(await propose('anna', 'petri'))).toBe('ok');
  });

  it('can be refused, also by who proposed it', async () => {
    await propose('ari', 'petri', 'admin');
    expect(code(await end('ari', 'refuse'))).toBe('ok');
    expect(await rolesOf('petri')).toEqual(['handler']);
  });

  it('is nothing that another authority can propose or confirm', async () => {
    expect(code(await propose('asta', 'petri'))).toBe('staff.not-found');
    await propose('ari', 'petri');
    expect(code(await end('asta', 'confirm', await open()))).toBe('role.not-open');
  });

  it('cannot be written past the proposal, whatever the code does', async () => {
    const give = desk.transaction(who('ari'), (tx) =>
      tx.query(`update staff set roles = '{admin}' where id = $1`, [who('petri').staffId]),
    );
    await expect(give).rejects.toThrow('takes two people');
    await propose('ari', 'petri', 'admin');
    const confirmAlone = desk.transaction(who('ari'), (tx) =>
      tx.query(`update role_proposal set confirmed = true, ended_at = now(), ended_by = $1`, [
        who('ari').staffId,
      ]),
    );
    await expect(confirmAlone).rejects.toThrow('check$role_proposal_two_people');
  });
});

describe('a member of staff', () => {
  const input = (over: object = {}) => ({
    name: 'Petri Testilä',
    title: 'asiantuntija',
    email: 'petri@lahti.example',
    unit: 'Palvelut',
    roles: ['handler', 'expert'],
    approves: ['refusals'],
    active: true,
    ...over,
  });
  const change = (by: string, of: string, over: object = {}) =>
    new ChangeStaff(desk, changes).run(who(by), who(of).staffId, input(over));

  it('is changed by an administrator, and the change says from what to what', async () => {
    expect(code(await change('ari', 'petri'))).toBe('ok');
    expect(await rolesOf('petri')).toEqual(['handler', 'expert']);
    const { rows } = await new ListChanges(desk, audit).run(who('anna'), '');
    expect(rows).toMatchObject([
      {
        what: 'staff',
        by: 'ari',
        from: { roles: ['handler'] },
        to: { roles: ['handler', 'expert'], title: 'asiantuntija' },
      },
    ]);
    const others = await new ListChanges(desk, audit).run(who('asta'), '');
    expect(others.rows).toEqual([]);
  });

  it('gets no strong role from one person, and keeps what the sign-in gave', async () => {
    expect(code(await change('ari', 'petri', { roles: ['admin'] }))).toBe('staff.two-people');
    await asOwner(`update staff set roles = '{handler,dpo}', sign_in_roles = '{dpo}' where id = $1`, [
      who('petri').staffId,
    ]);
    expect(code(await change('ari', 'petri', { roles: ['expert'] }))).toBe('ok');
    expect((await rolesOf('petri')).sort()).toEqual(['dpo', 'expert']);
  });

  it('has to sign in again when the roles changed', async () => {
    const sessions = async () => (await asOwner('select 1 from app_session')).length;
    await asOwner(
      `insert into app_session (id, app, data, created_at, expires_at, staff_id) values ('s', 'desk', '', now(), now(), $1)`,
      [who('petri').staffId],
    );
    await change('ari', 'petri', { roles: ['handler'] });
    expect(await sessions()).toBe(1);
    await change('ari', 'petri', { active: false });
    expect(await sessions()).toBe(0);
  });

  it('changes no roles of their own, and the last administrator stays', async () => {
    expect(code(await change('ari', 'ari', { unit: 'Tietohallinto', roles: ['admin', 'handler'] }))).toBe(
      'staff.own-roles',
    );
    expect(code(await change('anna', 'ari', { unit: 'Tietohallinto', roles: [] }))).toBe('ok');
    expect(code(await change('ari', 'anna', { unit: 'Tietohallinto', roles: [] }))).toBe('staff.last-admin');
  });

  it('is taken in once, and never by another authority', async () => {
    const add = (by: string, subject: string) =>
      new AddStaff(desk, changes).run(who(by), { ...input(), subject });
    expect(code(await add('ari', 'uusi'))).toBe('ok');
    expect(code(await add('ari', 'uusi'))).toBe('staff.known-subject');
    expect(code(await add('ari', ' '))).toBe('staff.missing-subject');
    expect(code(await change('asta', 'petri', { unit: 'Kirjaamo' }))).toBe('staff.not-found');
  });
});

describe('a unit', () => {
  const save = (over: object) =>
    new SaveUnit(desk, changes).run(who('ari'), { name: 'Kirjaamo', leadId: '', deputyId: '', ...over });

  it('is set up with lead and deputy, who are two people of the authority', async () => {
    const [lead, deputy, stranger] = ['hanna', 'petri', 'asta'].map((name) => who(name).staffId);
    expect(code(await save({ leadId: lead, deputyId: lead }))).toBe('unit.same-person');
    expect(code(await save({ leadId: stranger }))).toBe('unit.unknown-person');
    expect(code(await save({ leadId: lead, deputyId: deputy }))).toBe('ok');
    const { units } = await new ListUnits(desk, audit).run(who('ari'));
    expect(units.find(({ name }) => name === 'Kirjaamo')).toMatchObject({
      lead: { name: 'hanna' },
      deputy: { name: 'petri' },
      people: 0,
    });
  });

  it('is removed when nobody works in it', async () => {
    await save({});
    const remove = (name: string) => new RemoveUnit(desk, changes).run(who('ari'), name);
    expect(code(await remove('Palvelut'))).toBe('unit.has-people');
    expect(code(await remove('Kirjaamo'))).toBe('ok');
    expect(code(await remove('Kirjaamo'))).toBe('unit.not-found');
  });
});

describe('an absence', () => {
  const enter = (by: string, of: string, over: object = {}) =>
    new EnterAbsence(desk, clock, changes).run(who(by), {
      staffId: who(of).staffId,
      from: day('2026-12-21'),
      to: day('2026-12-31'),
      deputyId: '',
      ...over,
    });
  const listed = async (by: string) =>
    (await new ListAbsences(desk, clock, audit).run(who(by))).absences.map(({ name, standIn }) => [
      name,
      standIn,
    ]);

  it('is entered by the person, the lead of the unit or an administrator, and by nobody else', async () => {
    expect(code(await enter('petri', 'petri'))).toBe('ok');
    expect(code(await enter('hanna', 'petri'))).toBe('ok');
    expect(code(await enter('ari', 'petri'))).toBe('ok');
    expect(code(await enter('petri', 'hanna'))).toBe('absence.not-yours');
    expect(code(await enter('asta', 'petri'))).toBe('absence.unknown-person');
  });

  it('shows who stands in, to those whom it concerns', async () => {
    await enter('petri', 'petri');
    expect(await listed('petri')).toEqual([['petri', 'hanna']]);
    expect(await listed('hanna')).toEqual([['petri', 'hanna']]);
    expect(await listed('ari')).toEqual([['petri', 'hanna']]);
    expect(await listed('asta')).toEqual([]);
  });

  it('needs days in order and another person as deputy', async () => {
    expect(code(await enter('petri', 'petri', { to: day('2026-12-20') }))).toBe('absence.ends-before');
    expect(code(await enter('petri', 'petri', { from: null }))).toBe('absence.bad-from');
    expect(code(await enter('petri', 'petri', { deputyId: who('petri').staffId }))).toBe(
      'absence.own-deputy',
    );
  });

  it('is taken away by those who may enter it', async () => {
    await enter('hanna', 'hanna');
    const [{ id }] = (await asOwner<{ id: string }>('select id from absence')) as [{ id: string }];
    const remove = (by: string) => new RemoveAbsence(desk, changes).run(who(by), id);
    expect(code(await remove('petri'))).toBe('absence.not-yours');
    expect(code(await remove('asta'))).toBe('absence.not-found');
    expect(code(await remove('hanna'))).toBe('ok');
  });
});
