import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Logo, readLogo } from './logo.js';

/** The logo of the administrator's own authority. */
@Injectable()
export class ShowLogo {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<Result<Logo, 'logo.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      const logo = await readLogo(tx, actor.authorityId);
      return logo ? ok(logo) : no('logo.not-found');
    });
  }
}
