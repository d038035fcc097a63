import type { StaffActor } from '#kernel';
import { demoPeople } from '../../db/seed/demo-staff.js';

/** A member of the demo's staff as an actor, by sign-in name: `staffMember('petri.testila')`. */
export function staffMember(sub: string): StaffActor {
  const person = demoPeople().staff.find((each) => each.sub === sub);
  if (!person) throw new Error(`No test staff called ${sub}`);
  return {
    kind: 'staff',
    staffId: person.id,
    authorityId: person.authority,
    roles: person.roles as StaffActor['roles'],
  };
}
