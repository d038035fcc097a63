import type { SystemActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

const COUNTING: SystemActor = { kind: 'system', job: 'identity.count-requests' };
const MINUTE_MS = 60_000;

export interface CountedRequests {
  /** This one included, of the minute that runs. */
  readonly requests: number;
  /** Milliseconds until the minute is over and counting begins anew. */
  readonly endsIn: number;
}

/** Counts the requests of a program, minute by minute of the clock, for all processes that share the database. */
@Injectable()
export class CountRequests {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** @param clientId the registration of the program */
  async run(clientId: string): Promise<CountedRequests> {
    const now = this.clock.now().epochMilliseconds;
    const began = Temporal.Instant.fromEpochMilliseconds(now - (now % MINUTE_MS));
    // A process whose clock is behind counts into the minute that another has begun.
    const [row] = await this.database.transaction(COUNTING, (tx) =>
      tx.planned<{ requests: number }>(
        `insert into api_pace (client_id, began_at, requests) values ($1, $2, 1)
         on conflict (client_id) do update set began_at = greatest(api_pace.began_at, excluded.began_at),
           requests = case when excluded.began_at > api_pace.began_at then 1 else api_pace.requests + 1 end
         returning requests`,
        [clientId, began.toString()],
      ),
    );
    if (!row) throw new Error('Counting gives a row');
    return { requests: row.requests, endsIn: MINUTE_MS - (now % MINUTE_MS) };
  }
}
