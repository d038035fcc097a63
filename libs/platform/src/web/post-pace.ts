import type { SystemActor } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { ClockPort } from '../clock/clock-port.js';
import type { KeyedIndex } from '../crypto/keyed-index.js';
import type { Database } from '../database/database.js';

const COUNTING: SystemActor = { kind: 'system', job: 'web.pace-of-posts' };
const MINUTE_MS = 60_000;

/** Counts the forms that come, minute by minute of the clock, for all processes that share the database. */
export class PostPace {
  constructor(
    private readonly database: Database,
    private readonly clock: ClockPort,
    private readonly index: KeyedIndex,
  ) {}

  /**
   * @param kind whose forms they are: those of a person or of an address. Kept as a keyed hash
   * @returns how many have come in this minute, this one included
   */
  async count(kind: 'person' | 'address', value: string): Promise<number> {
    const now = this.clock.now().epochMilliseconds;
    const began = Temporal.Instant.fromEpochMilliseconds(now - (now % MINUTE_MS));
    // A process whose clock is behind counts into the minute that another has begun.
    const [row] = await this.database.transaction(COUNTING, (tx) =>
      tx.query<{ posts: number }>(
        `insert into post_pace (key, began_at, posts) values ($1, $2, 1)
         on conflict (key) do update set began_at = greatest(post_pace.began_at, excluded.began_at),
           posts = case when excluded.began_at > post_pace.began_at then 1 else post_pace.posts + 1 end
         returning posts`,
        [this.index.of(`pace-of-${kind}`, value), began.toString()],
      ),
    );
    if (!row) throw new Error('Counting gives a row');
    return row.posts;
  }
}
