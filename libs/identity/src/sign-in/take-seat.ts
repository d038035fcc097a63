import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, type SignedInStaff } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readSeats } from '../persistence/read-seats.js';

/**
 * Somebody who works for several authorities goes on for another of them, in the roles held there and no others. The
 * authority gone to has it written down.
 */
@Injectable()
export class TakeSeat {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, authorityId: string): Promise<Result<SignedInStaff, 'seat.not-found'>> {
    const seats = await this.database.transaction(actor, (tx) => readSeats(tx, actor.staffId));
    const seat = seats.find((one) => one.authorityId === authorityId);
    if (!seat) return no('seat.not-found');
    const { staffId, roles } = seat;
    const there: StaffActor = { kind: 'staff', staffId, authorityId, roles };
    await this.database.transaction(there, (tx) => this.audit.record(tx, there, 'SeatTaken'));
    return ok({ kind: 'staff', ...seat, moreSeats: seats.length > 1 });
  }
}
