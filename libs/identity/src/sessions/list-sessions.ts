import { AuditTrail } from '#audit';
import type { CitizenActor, StaffActor } from '#kernel';
import { ClockPort, Database, sessionKey, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { readSeats } from '../persistence/read-seats.js';

/** One browser in which a person is signed in. */
export interface OpenSession {
  readonly beganAt: Temporal.Instant;
  /** When it ends if nobody uses it. */
  readonly endsAt: Temporal.Instant;
  readonly isThis: boolean;
}

/** The sessions of the actor in the app they are in, the oldest first. */
@Injectable()
export class ListSessions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param sessionId of the browser that asks */
  async run(actor: CitizenActor | StaffActor, sessionId: string): Promise<OpenSession[]> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'SessionsListed');
      const rows = await tx.query<{ id: string; began: string; ends: string }>(
        `select id, created_at as began, expires_at as ends from app_session
         where app = $1 and (person_key = $2 or staff_id = any ($3::uuid[])) and expires_at > $4 order by created_at`,
        [...(await whose(tx, actor)), this.clock.now().toString()],
      );
      return rows.map(({ id, began, ends }) => ({
        beganAt: Temporal.Instant.from(began),
        endsAt: Temporal.Instant.from(ends),
        isThis: id === sessionKey(sessionId),
      }));
    });
  }
}

async function whose(tx: Tx, actor: CitizenActor | StaffActor): Promise<unknown[]> {
  if (actor.kind === 'citizen') return ['portal', actor.personKey, []];
  const seats = await readSeats(tx, actor.staffId);
  return ['desk', null, seats.map(({ staffId }) => staffId)];
}
