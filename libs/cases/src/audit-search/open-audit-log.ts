import { AuditLag, AuditTrail, type Head, type Lag, readHeads } from '#audit';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** How the audit trail of the own authority stands. */
export interface AuditLogState {
  readonly lag: Lag;
  /** The last signed head; null before the first. */
  readonly lastHead: Head | null;
}

/** How far sealing is behind, and the signed heads of the own authority to keep elsewhere. */
@Injectable()
export class OpenAuditLog {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLag) private readonly lag: AuditLag,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<AuditLogState> {
    return this.database.transaction(actor, async (tx) => {
      const heads = await readHeads(tx, actor.authorityId);
      await this.audit.record(tx, actor, 'AuditLogRead');
      return { lag: await this.lag.read(tx), lastHead: heads.at(-1) ?? null };
    });
  }
}
