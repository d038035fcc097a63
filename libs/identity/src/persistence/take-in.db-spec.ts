import { describe, expect, it } from '@jest/globals';
import { hiredStaff } from '../../../../test/support/hired-staff.js';
import { ListChanges } from '../staff/list-changes.js';
import { ListStaff } from '../staff/list-staff.js';
import { type Newcomer, StaffRepository } from './staff.repository.js';

const { asOwner, audit, changes, clock, desk, who } = hiredStaff();
const UUTE: Newcomer = {
  ...{ subject: 'uute', authorityId: 'lahti', unit: 'Palvelut', name: 'Uute Tulokas' },
  ...{ email: 'uute@lahti.example', roles: ['handler'] },
};
const takeIn = (over: Partial<Newcomer> = {}) =>
  new StaffRepository(desk(), changes).takeIn({ ...UUTE, ...over });

describe('somebody whom the sign-in brings for the first time', () => {
  it('is taken into the unit it names, with the roles it gives and no right to approve', async () => {
    expect(await takeIn()).toMatchObject({
      ...{ authorityId: 'lahti', unit: 'Palvelut', name: 'Uute Tulokas', email: 'uute@lahti.example' },
      ...{ roles: ['handler'], signInRoles: ['handler'], approves: [], active: true },
    });
  });

  it('waits in the list of the administrator when the authority has no such unit', async () => {
    await asOwner(`insert into unit (authority_id, name) values ('tornio', 'Kirjaamo')`);
    expect(await takeIn({ unit: 'Kirjaamo' })).toMatchObject({ unit: '' });
    await takeIn({ subject: 'toinen', authorityId: 'tornio', unit: '' });
    const list = new ListStaff(desk(), clock, audit);
    const unplaced = async (name: string) => (await list.run(who(name), '')).unplaced.map((one) => one.name);
    expect(await unplaced('ari')).toEqual(['Uute Tulokas']);
    await asOwner(`update staff set active = false where subject = 'uute'`);
    expect(await unplaced('ari')).toEqual([]);
  });

  it('is a change of the system, written down once however often they come', async () => {
    await Promise.all([takeIn(), takeIn()]);
    await takeIn({ roles: ['dpo'] });
    const { rows } = await new ListChanges(desk(), audit).run(who('ari'), '');
    expect(rows).toMatchObject([
      {
        ...{ what: 'staff', subject: 'Uute Tulokas', by: null, from: null },
        to: { name: 'Uute Tulokas', email: 'uute@lahti.example', unit: 'Palvelut', roles: ['handler'] },
      },
    ]);
    const trail = await asOwner<{ authority_id: string; actor_kind: string }>(
      `select a.authority_id, a.actor_kind from audit_event a join admin_change c on c.id = a.subject_id`,
    );
    expect(trail).toEqual([{ authority_id: 'lahti', actor_kind: 'system' }]);
  });

  it('does not come back by signing in when an administrator took them out', async () => {
    await takeIn();
    await asOwner(`update staff set active = false where subject = 'uute'`);
    expect(await takeIn()).toBeNull();
  });

  it('may be an administrator by the word of the organisation, and not by anybody else’s', async () => {
    expect(await takeIn({ roles: ['admin'], unit: '' })).toMatchObject({ roles: ['admin'] });
    const forged = desk().transaction({ kind: 'system', job: 'test' }, (tx) =>
      tx.query(
        `insert into staff (id, subject, authority_id, unit, name, email, title, roles, sign_in_roles)
         values (gen_random_uuid(), 'forged', 'lahti', '', 'n', 'e', '', '{admin}', '{}')`,
      ),
    );
    await expect(forged).rejects.toThrow(/two people|row-level security/);
  });
});
