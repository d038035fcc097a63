import { describe, expect, it } from '@jest/globals';
import { code, hiredStaff } from '../../../test/support/hired-staff.js';
import { AddStaff } from './staff/add-staff.js';
import { ChangeStaff } from './staff/change-staff.js';
import { EndProposal } from './staff/end-proposal.js';
import { ListChanges } from './staff/list-changes.js';
import { ListStaff } from './staff/list-staff.js';
import { ProposeRole } from './staff/propose-role.js';

const { asOwner, audit, changes, clock, desk, who } = hiredStaff();
const rolesOf = async (name: string): Promise<string[]> =>
  (await asOwner<{ roles: string[] }>('select roles from staff where id = $1', [who(name).staffId]))[0]
    ?.roles ?? [];

describe('a role that opens everything', () => {
  const propose = (by: string, to: string, role = 'dpo') =>
    new ProposeRole(desk(), clock, changes).run(who(by), who(to).staffId, role);
  const open = async (by = 'anna') =>
    (await new ListStaff(desk(), clock, audit).run(who(by), '')).proposals.map(({ id }) => id)[0] ?? '';
  const end = async (by: string, act: 'confirm' | 'refuse' = 'confirm', id?: string) =>
    new EndProposal(desk(), clock, changes).run(who(by), id ?? (await open()), act);

  it('is proposed by one administrator and given when another confirms', async () => {
    expect(code(await propose('ari', 'petri'))).toBe('ok');
    expect(await rolesOf('petri')).toEqual(['handler']);
    expect(code(await end('ari'))).toBe('role.same-person');
    expect(code(await end('anna'))).toBe('ok');
    expect(await rolesOf('petri')).toEqual(['handler', 'dpo']);
    expect(code(await end('anna'))).toBe('role.not-open');
  });

  it('counts from the next sign-in: who gets it signs in again', async () => {
    await asOwner(
      `insert into app_session (id, app, data, created_at, expires_at, staff_id) values ('dpo', 'desk', '', now(), now(), $1)`,
      [who('petri').staffId],
    );
    await propose('ari', 'petri');
    expect(await asOwner(`select id from app_session where id = 'dpo'`)).toHaveLength(1);
    await end('anna');
    expect(await asOwner(`select id from app_session where id = 'dpo'`)).toEqual([]);
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
    const give = desk().transaction(who('ari'), (tx) =>
      tx.query(`update staff set roles = '{admin}' where id = $1`, [who('petri').staffId]),
    );
    await expect(give).rejects.toThrow('takes two people');
    await propose('ari', 'petri', 'admin');
    const confirmAlone = desk().transaction(who('ari'), (tx) =>
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
    new ChangeStaff(desk(), changes).run(who(by), who(of).staffId, input(over));

  it('is changed by an administrator, and the change says from what to what', async () => {
    expect(code(await change('ari', 'petri'))).toBe('ok');
    expect(await rolesOf('petri')).toEqual(['handler', 'expert']);
    const { rows } = await new ListChanges(desk(), audit).run(who('anna'), '');
    expect(rows).toMatchObject([
      {
        what: 'staff',
        by: 'ari',
        from: { roles: ['handler'] },
        to: { roles: ['handler', 'expert'], title: 'asiantuntija' },
      },
    ]);
    const others = await new ListChanges(desk(), audit).run(who('asta'), '');
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
      new AddStaff(desk(), changes).run(who(by), { ...input(), subject });
    expect(code(await add('ari', 'uusi'))).toBe('ok');
    expect(code(await add('ari', 'uusi'))).toBe('staff.known-subject');
    expect(code(await add('ari', ' '))).toBe('staff.missing-subject');
    expect(code(await change('asta', 'petri', { unit: 'Kirjaamo' }))).toBe('staff.not-found');
  });
});
