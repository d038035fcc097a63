import { describe, expect, it } from '@jest/globals';
import { hiredStaff } from '../../../../test/support/hired-staff.js';
import { ListChanges } from '../staff/list-changes.js';
import { StaffRepository } from './staff.repository.js';

const { asOwner, audit, changes, desk, who } = hiredStaff();
const petri = async () => {
  const found = await new StaffRepository(desk(), changes).activeBySubject('petri');
  if (!found) throw new Error('Petri is hired');
  return found;
};
const signIn = async (...given: Parameters<StaffRepository['takeSignInRoles']>[1]) =>
  new StaffRepository(desk(), changes).takeSignInRoles(await petri(), given);

describe('the roles that the sign-in gives', () => {
  it('are added to those an administrator gave, and taken when it gives them no more', async () => {
    expect(await signIn('registrar', 'dpo')).toEqual(['registrar', 'handler', 'dpo']);
    expect((await petri()).signInRoles).toEqual(['registrar', 'dpo']);
    expect(await signIn('registrar')).toEqual(['registrar', 'handler']);
    expect(await signIn()).toEqual(['handler']);
  });

  it('are written down as a change of the system, once', async () => {
    await signIn('dpo');
    await signIn('dpo');
    const { rows } = await new ListChanges(desk(), audit).run(who('ari'), '');
    expect(rows).toMatchObject([
      {
        what: 'staff',
        subject: 'petri',
        by: null,
        from: { roles: ['handler'] },
        to: { roles: ['handler', 'dpo'] },
      },
    ]);
    const trail = `select authority_id, actor_kind from audit_event where action = 'AdministrationChanged'`;
    expect(await asOwner(trail)).toContainEqual({ authority_id: 'lahti', actor_kind: 'system' });
  });

  it('end the sessions that have other roles', async () => {
    await asOwner(
      `insert into app_session (id, app, data, created_at, expires_at, staff_id) values ('s', 'desk', '', now(), now(), $1)`,
      [who('petri').staffId],
    );
    await signIn('registrar');
    expect(await asOwner('select id from app_session')).toEqual([]);
  });
});
