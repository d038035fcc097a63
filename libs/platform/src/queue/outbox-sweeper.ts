import type { Clock, SystemActor } from '#kernel';
import type { Database } from '../database/database.js';
import type { JobHandlers } from './job-handler.js';
import type { JobQueues, QueuedJob } from './job-queues.js';
import { asQueued, type OutboxRow } from './outbox-relay.js';

const SWEEPER: SystemActor = { kind: 'system', job: 'outbox.sweep' };
const PAGE = 500;
const AT_ONCE = 25;
/** Later rows are left to a later sweep: a lost job is back in the queue a day before it is due. */
const AHEAD = { hours: 24 };

/** What one sweep set right. */
export interface Swept {
  /** Rows whose job the queue had lost or ended without running it; pushed again. */
  pushed: number;
  /** Delayed jobs whose time has come by the clock. */
  promoted: number;
}

/** Compares the outbox, which is the truth, with the queue, and brings back what the queue lost. */
export class OutboxSweeper {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
  ) {}

  /** One pass over the rows that were relayed, are not done, and are due within a day. */
  async run(): Promise<Swept> {
    const swept: Swept = { pushed: 0, promoted: 0 };
    let after: Pick<OutboxRow, 'id' | 'run_at'> = {
      id: '00000000-0000-0000-0000-000000000000',
      run_at: '-infinity',
    };
    for (;;) {
      const rows = await this.page(after);
      for (let start = 0; start < rows.length; start += AT_ONCE) {
        await Promise.all(rows.slice(start, start + AT_ONCE).map((row) => this.mend(row, swept)));
      }
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return swept;
      after = last;
    }
  }

  private async page(after: Pick<OutboxRow, 'id' | 'run_at'>): Promise<OutboxRow[]> {
    const until = this.clock.now().add(AHEAD).toString();
    return this.database.transaction(SWEEPER, (tx) =>
      tx.query<OutboxRow>(
        `select id, job, run_at, attempts from outbox
          where relayed_at is not null and done_at is null and failed_at is null and job = any($1)
            and run_at <= $2 and (run_at, id) > ($3::timestamptz, $4::uuid)
          order by run_at, id limit ${PAGE}`,
        [[...this.handlers.keys()], until, after.run_at, after.id],
      ),
    );
  }

  private async mend(row: OutboxRow, swept: Swept): Promise<void> {
    const now = this.clock.now();
    const job = asQueued(row, this.handlers, now);
    const state = await this.queues.stateOf(job);
    if (state === 'missing' || state === 'finished') {
      await this.pushAgain(job, state === 'finished');
      swept.pushed += 1;
    } else if (state === 'delayed' && job.delay === 0 && job.attempts === 0) {
      // With attempts made it waits for its next try; without, the queue's clock is behind ours.
      await this.queues.promote(job);
      swept.promoted += 1;
    }
  }

  private async pushAgain(job: QueuedJob, finished: boolean): Promise<void> {
    if (finished) await this.queues.forget(job);
    await this.queues.push([job]);
  }
}
