import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readStaff } from '../staff/open-staff.js';
import { endSessionsOfStaff } from './end-sessions.js';

/** An administrator signs a member of staff out everywhere: a lost computer, a borrowed account. */
@Injectable()
export class EndStaffSessions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns how many sessions there were */
  async run(actor: StaffActor, staffId: string): Promise<Result<number, 'staff.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const person = await readStaff(tx, actor.authorityId, staffId);
      if (!person) return no('staff.not-found');
      const rowCount = await endSessionsOfStaff(tx, person.id);
      await this.audit.record(tx, actor, 'StaffSessionsEnded', { subjectId: person.id, rowCount });
      return ok(rowCount);
    });
  }
}
