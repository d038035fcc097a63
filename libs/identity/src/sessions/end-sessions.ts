import { AuditTrail } from '#audit';
import type { CitizenActor, StaffActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Signs the actor out of the app they are in, in every browser. */
@Injectable()
export class EndSessions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns how many sessions there were */
  async run(actor: CitizenActor | StaffActor): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const rowCount =
        actor.kind === 'staff'
          ? await endSessionsOfStaff(tx, actor.staffId)
          : (await tx.query(DELETE, [actor.personKey])).length;
      await this.audit.record(tx, actor, 'SessionsEnded', { rowCount });
      return rowCount;
    });
  }
}

const DELETE = `delete from app_session where app = 'portal' and person_key = $1 returning 1`;

/** Ends the sessions of somebody who works for the actor's authority, those in other authorities' seats among them. */
export async function endSessionsOfStaff(tx: Tx, staffId: string): Promise<number> {
  const [row] = await tx.query<{ ended: number }>('select end_sessions_of_staff($1) as ended', [staffId]);
  return row?.ended ?? 0;
}
