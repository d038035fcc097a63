import type { Clock, SystemActor } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { JobHandlers } from './job-handler.js';
import type { JobQueues, QueuedJob } from './job-queues.js';

const RELAY: SystemActor = { kind: 'system', job: 'outbox.relay' };
// Small enough for the queue to answer in time on a busy machine.
const BATCH = 100;

/** A row of the outbox as the carriers of the queue see it. */
export interface OutboxRow {
  readonly id: string;
  readonly job: string;
  readonly run_at: string;
  readonly attempts: number;
}

/** Carries committed rows of the outbox to the queue, with a delay where they are not due yet. */
export class OutboxRelay {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
  ) {}

  /**
   * Pushes every row that was not pushed before. Relays in several processes share the rows.
   *
   * @returns how many were pushed
   * @throws when the queue or the database is away; the rows wait for the next call
   */
  async run(): Promise<number> {
    let pushed = 0;
    for (;;) {
      const batch = await this.database.transaction(RELAY, (tx) => this.relayBatch(tx));
      pushed += batch;
      if (batch < BATCH) return pushed;
    }
  }

  private async relayBatch(tx: Tx): Promise<number> {
    // A job of a newer release stays until a worker of that release comes.
    const rows = await tx.query<OutboxRow>(
      `select id, job, run_at, attempts from outbox
        where relayed_at is null and done_at is null and failed_at is null and job = any($1)
        order by run_at limit ${BATCH} for update skip locked`,
      [[...this.handlers.keys()]],
    );
    if (rows.length === 0) return 0;
    const now = this.clock.now();
    // Pushed before the mark commits: after a crash between the two, the next push finds the same id in the queue.
    await this.queues.push(rows.map((row) => asQueued(row, this.handlers, now)));
    await tx.query('update outbox set relayed_at = $2 where id = any($1)', [
      rows.map((row) => row.id),
      now.toString(),
    ]);
    return rows.length;
  }
}

/** The row as the queue carries it. */
export function asQueued(row: OutboxRow, handlers: JobHandlers, now: Temporal.Instant): QueuedJob {
  const handler = handlers.get(row.job);
  if (!handler) throw new Error(`No handler for ${row.job}`);
  const delay = Temporal.Instant.from(row.run_at).since(now).total('milliseconds');
  return { id: row.id, job: handler.job, delay: Math.max(0, Math.ceil(delay)), attempts: row.attempts };
}
