import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#kernel';
import { ROLES, SCOPES } from '#kernel';
import { may } from './may.js';
import { CITIZEN_PERMISSIONS, type PermissionName, STAFF_PERMISSIONS } from './permission.js';

const staff = (...roles: Role[]): Actor => ({ kind: 'staff', staffId: 's', authorityId: 'lahti', roles });
const citizen = (personKey: string | null): Actor => ({ kind: 'citizen', personKey, filedRequestIds: [] });

/** Who does what, as the roles are described to a city. */
const table: readonly [PermissionName, readonly Role[]][] = [
  ['inbox.list', ['registrar', 'dpo']],
  ['cases.triage', ['registrar']],
  ['cases.register-paper', ['registrar', 'handler', 'expert']],
  ['entry-drafts.handle', ['registrar']],
  ['cases.take', ['handler']],
  ['tasks.read', ['registrar', 'handler', 'expert', 'dpo']],
  ['tasks.do', ['registrar', 'handler', 'expert']],
  ['tasks.make', ['handler']],
  ['inspections.record', ['registrar', 'handler']],
  ['decisions.write', ['handler']],
  ['decisions.approve', ['handler']],
  ['identity.check', ['registrar', 'handler']],
  ['documents.check', ['handler']],
  ['time.extend', ['handler']],
  ['letters.issue', ['handler']],
  ['letters.write', ['registrar', 'handler']],
  ['questions.ask', ['registrar', 'handler']],
  ['questions.record-answer', ['registrar', 'handler']],
  ['messages.write', ['registrar', 'handler']],
  ['deadlines.watch', ['dpo']],
  ['figures.read', ['dpo']],
  ['calendar-feed.keep', ['dpo']],
  ['diary.read', ['registrar', 'handler', 'expert', 'dpo']],
  ['diary.search-person', ['registrar', 'dpo']],
  ['diary.export', ['registrar', 'dpo']],
  ['diary.describe', ['registrar']],
  ['audit.read', ['dpo']],
  ['retention.review', ['registrar', 'dpo']],
  ['retention.read-plan', ['registrar', 'dpo', 'admin']],
  ['seats.take', ['registrar', 'handler', 'expert', 'dpo', 'admin']],
  ['letter-samples.read', ['registrar', 'handler', 'expert', 'dpo', 'admin']],
  ['staff.manage', ['admin']],
  ['sessions.end', ['registrar', 'handler', 'expert', 'dpo', 'admin']],
  ['files.watch', ['dpo', 'admin']],
  ['breaches.report', ['registrar', 'handler', 'dpo']],
  ['breaches.handle', ['dpo']],
];

describe('may', () => {
  it.each(table)('lets %s be done by %j and no other role', (permission, roles) => {
    expect(ROLES.filter((role) => may(staff(role), permission))).toEqual(roles);
  });

  it('adds up the roles of one person', () => {
    expect(may(staff('registrar', 'handler'), 'cases.take')).toBe(true);
    expect(may(staff(), 'cases.read')).toBe(false);
  });

  it('lets anyone file a request, and only those signed in see their cases', () => {
    expect(may(citizen(null), 'own-request.file')).toBe(true);
    expect(may(citizen(null), 'own-cases.list')).toBe(false);
    expect(may(citizen('key'), 'own-cases.list')).toBe(true);
  });

  it('keeps citizens and staff apart', () => {
    const ofStaff = Object.keys(STAFF_PERMISSIONS) as PermissionName[];
    const ofCitizens = Object.keys(CITIZEN_PERMISSIONS) as PermissionName[];
    expect(ofStaff.filter((permission) => may(citizen('key'), permission))).toEqual([]);
    expect(ofCitizens.filter((permission) => may(staff(...ROLES), permission))).toEqual([]);
  });

  it('gives the administrator no look at cases', () => {
    const admin = staff('admin');
    expect(
      ['cases.read', 'letters.read', 'attachments.read'].some((p) => may(admin, p as PermissionName)),
    ).toBe(false);
  });

  it('lets a program do what its scopes name, and nothing that people do', () => {
    const client: Actor = { kind: 'client', clientId: 'c', authorityId: 'lahti', scopes: ['cases:read'] };
    const all: Actor = { ...client, scopes: SCOPES };
    expect([may(client, 'cases:read'), may(client, 'clocks:read')]).toEqual([true, false]);
    const ofPeople = [...Object.keys(STAFF_PERMISSIONS), ...Object.keys(CITIZEN_PERMISSIONS)];
    expect(ofPeople.filter((permission) => may(all, permission as PermissionName))).toEqual([]);
    expect(SCOPES.filter((scope) => may(staff(...ROLES), scope) || may(citizen('key'), scope))).toEqual([]);
  });

  it('gives background jobs no permission', () => {
    expect(may({ kind: 'system', job: 'x' }, 'cases.read')).toBe(false);
  });
});
