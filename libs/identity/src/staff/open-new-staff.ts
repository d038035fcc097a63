import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readUnitNames } from './open-staff.js';

/** The units that somebody new can be put into. */
@Injectable()
export class OpenNewStaff {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<readonly string[]> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      return readUnitNames(tx, actor.authorityId);
    });
  }
}
