import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { hiredStaff } from '../../../test/support/hired-staff.js';
import { EnterAbsence } from './absences/enter-absence.js';
import { ListAbsences } from './absences/list-absences.js';
import { RemoveAbsence } from './absences/remove-absence.js';
import { AddClient } from './clients/add-client.js';
import { EndClient } from './clients/end-client.js';
import { ListClients } from './clients/list-clients.js';
import { AddStaff } from './staff/add-staff.js';
import { ChangeStaff } from './staff/change-staff.js';
import { EndProposal } from './staff/end-proposal.js';
import { ListChanges } from './staff/list-changes.js';
import { ListStaff } from './staff/list-staff.js';
import { OpenAdministration } from './staff/open-administration.js';
import { OpenNewStaff } from './staff/open-new-staff.js';
import { OpenStaff } from './staff/open-staff.js';
import { ProposeRole } from './staff/propose-role.js';
import { ListUnits } from './units/list-units.js';
import { RemoveUnit } from './units/remove-unit.js';
import { SaveUnit } from './units/save-unit.js';

const { asOwner, audit, changes, clock, desk, who } = hiredStaff();
const id = async (sql: string): Promise<string> => (await asOwner<{ id: string }>(sql))[0]?.id ?? '';
const trail = (action: string) =>
  asOwner<{ subject: string | null }>(
    `select actor_kind, actor, authority_id, subject_id as subject from audit_event where action = $1`,
    [action],
  );
const byAri = () => ({ actor_kind: 'staff', actor: who('ari').staffId, authority_id: 'lahti' });

describe('every look of an administrator', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the front page', () => new OpenAdministration(desk(), clock, audit).run(who('ari'))],
    ['the staff', () => new ListStaff(desk(), clock, audit).run(who('ari'), '')],
    ['a person', () => new OpenStaff(desk(), clock, audit).run(who('ari'), who('petri').staffId)],
    ['the form for somebody new', () => new OpenNewStaff(desk(), audit).run(who('ari'))],
    ['the changes', () => new ListChanges(desk(), audit).run(who('ari'), '')],
    ['the units', () => new ListUnits(desk(), audit).run(who('ari'))],
    ['the absences', () => new ListAbsences(desk(), clock, audit).run(who('ari'))],
    ['the programs', () => new ListClients(desk(), audit).run(who('ari'))],
  ])('is in the audit trail once: %s', async (_, look) => {
    await asOwner('truncate audit_event');
    await look();
    expect(await trail('AdministrationRead')).toMatchObject([byAri()]);
  });

  it('names the person whose page was opened', async () => {
    await asOwner('truncate audit_event');
    await new OpenStaff(desk(), clock, audit).run(who('ari'), who('petri').staffId);
    expect(await trail('AdministrationRead')).toMatchObject([{ subject: who('petri').staffId }]);
  });
});

const facts = { name: 'Uute Tulokas', title: '', email: 'uute@x.example', unit: 'Palvelut' };
const rights = { roles: ['expert'], approves: [], active: true };
const days = { from: Temporal.PlainDate.from('2026-12-08'), to: Temporal.PlainDate.from('2026-12-09') };
const propose = () => new ProposeRole(desk(), clock, changes).run(who('anna'), who('petri').staffId, 'dpo');
const absent = () =>
  new EnterAbsence(desk(), clock, changes).run(who('anna'), {
    ...{ staffId: who('petri').staffId, deputyId: '', ...days },
  });
const program = { name: 'Palvelu', subject: 'service', scopes: ['cases:read'] };

describe('every act of an administrator', () => {
  it.each<[string, () => Promise<unknown>, () => Promise<{ ok: boolean }>]>([
    [
      'somebody is added',
      async () => null,
      () => new AddStaff(desk(), changes).run(who('ari'), { ...facts, ...rights, subject: 'uute' }),
    ],
    [
      'somebody is changed',
      async () => null,
      () => new ChangeStaff(desk(), changes).run(who('ari'), who('petri').staffId, { ...facts, ...rights }),
    ],
    [
      'a role is proposed',
      async () => null,
      () => new ProposeRole(desk(), clock, changes).run(who('ari'), who('petri').staffId, 'dpo'),
    ],
    [
      'a role is confirmed',
      propose,
      async () =>
        new EndProposal(desk(), clock, changes).run(
          who('ari'),
          await id('select id from role_proposal'),
          'confirm',
        ),
    ],
    [
      'a role is refused',
      propose,
      async () =>
        new EndProposal(desk(), clock, changes).run(
          who('ari'),
          await id('select id from role_proposal'),
          'refuse',
        ),
    ],
    [
      'a unit is set up',
      async () => null,
      () => new SaveUnit(desk(), changes).run(who('ari'), { name: 'Arkisto', leadId: '', deputyId: '' }),
    ],
    [
      'a unit is removed',
      () => asOwner(`insert into unit (authority_id, name) values ('lahti', 'Arkisto')`),
      () => new RemoveUnit(desk(), changes).run(who('ari'), 'Arkisto'),
    ],
    [
      'an absence is entered',
      async () => null,
      () =>
        new EnterAbsence(desk(), clock, changes).run(who('ari'), {
          staffId: who('petri').staffId,
          deputyId: '',
          ...days,
        }),
    ],
    [
      'an absence is removed',
      absent,
      async () => new RemoveAbsence(desk(), changes).run(who('ari'), await id('select id from absence')),
    ],
    [
      'a program is added',
      () => asOwner('truncate api_client cascade'),
      () => new AddClient(desk(), clock, changes).run(who('ari'), program),
    ],
    [
      'a program is ended',
      async () => {
        await asOwner('truncate api_client cascade');
        await new AddClient(desk(), clock, changes).run(who('anna'), program);
      },
      async () =>
        new EndClient(desk(), clock, changes).run(who('ari'), await id('select id from api_client')),
    ],
  ])('is a change with its row in the audit trail: %s', async (_, before, act) => {
    await before();
    await asOwner('truncate audit_event, admin_change');
    expect((await act()).ok).toBe(true);
    const made = await asOwner<{ id: string; by: string }>(
      'select id, changed_by::text as by from admin_change',
    );
    expect(made).toMatchObject([{ by: who('ari').staffId }]);
    expect(await trail('AdministrationChanged')).toEqual([{ ...byAri(), subject: made[0]?.id }]);
  });

  it('leaves nothing behind when it is refused', async () => {
    await propose();
    await asOwner('truncate audit_event, admin_change');
    const open = await id('select id from role_proposal');
    expect((await new EndProposal(desk(), clock, changes).run(who('anna'), open, 'confirm')).ok).toBe(false);
    const dpo = { ...facts, ...rights, roles: ['dpo'] };
    expect((await new ChangeStaff(desk(), changes).run(who('ari'), who('petri').staffId, dpo)).ok).toBe(
      false,
    );
    expect([
      ...(await asOwner('select id from admin_change')),
      ...(await trail('AdministrationChanged')),
    ]).toEqual([]);
  });
});
