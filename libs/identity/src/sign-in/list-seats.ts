import { AuditTrail } from '#audit';
import type { Role, StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readSeats } from '../persistence/read-seats.js';

/** One authority that a person works for, and as what. */
export interface Seat {
  readonly staffId: string;
  readonly authorityId: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

/** The authorities that the actor works for under the same sign-in, the present one among them. */
@Injectable()
export class ListSeats {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<Seat[]> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'SeatsListed');
      return readSeats(tx, actor.staffId);
    });
  }
}
