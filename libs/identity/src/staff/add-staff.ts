import { AdminChanges } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { checkStaff, type StaffFieldsRefusalCode, type StaffInput } from './check-staff.js';
import { facts } from './change-staff.js';
import { readUnitNames } from './open-staff.js';

export interface NewStaff extends StaffInput {
  /** How the sign-in of the organisation knows the person: `sub`. */
  readonly subject: string;
}

export type AddStaffRefusalCode = StaffFieldsRefusalCode | 'staff.missing-subject' | 'staff.known-subject';

/** Takes a person into the staff of the authority. They can sign in at once. */
@Injectable()
export class AddStaff {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @returns the id of the new member of staff */
  async run(actor: StaffActor, input: NewStaff): Promise<Result<string, AddStaffRefusalCode>> {
    const { authorityId } = actor;
    const subject = input.subject.trim();
    if (!subject || subject.length > 255) return no('staff.missing-subject', { field: 'subject' });
    return this.database.transaction(actor, async (tx) => {
      const checked = checkStaff(input, { units: await readUnitNames(tx, authorityId), roles: [] });
      if (!checked.ok) return checked;
      const { name, title, email, unit, roles, approves } = checked.value;
      const id = newId();
      const [added] = await tx.query<{ id: string }>(
        `insert into staff (id, subject, authority_id, unit, name, email, title, roles, approves)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (subject, authority_id) do nothing returning id`,
        [id, subject, authorityId, unit, name, email, title, roles, approves],
      );
      if (!added) return no('staff.known-subject', { field: 'subject' });
      const change = { authorityId, what: 'staff', subject: name };
      await this.changes.record(tx, actor, { ...change, from: null, to: facts(checked.value) });
      return ok(id);
    });
  }
}
