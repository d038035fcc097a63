import { AuditTrail, type Head, readHeads } from '#audit';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Gives the signed heads of the own authority's chain out, to be kept where the database cannot be changed. */
@Injectable()
export class ExportHeads {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Oldest first. */
  async run(actor: StaffActor): Promise<Head[]> {
    return this.database.transaction(actor, async (tx) => {
      const heads = await readHeads(tx, actor.authorityId);
      await this.audit.record(tx, actor, 'AuditHeadsExported', { rowCount: heads.length });
      return heads;
    });
  }
}
