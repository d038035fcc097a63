import type { Clock, SystemActor } from '#kernel';
import type { Database } from '../database/database.js';
import type { JobHandlers } from './job-handler.js';
import { JobFailed, JobRunner } from './job-runner.js';
import type { JobWatcher } from './job-workers.js';

const DRAIN: SystemActor = { kind: 'system', job: 'outbox.drain' };

/** What a drain did. `failed` counts failed tries, retries included. */
export interface Drained {
  done: number;
  failed: number;
}

/**
 * Runs everything in the outbox that is due by `clock`, in order of time, without a queue: jobs that the jobs add
 * as well, and retries at once until they are parked. A watcher is told of every run.
 *
 * @throws when a due job has no handler
 */
export async function drainOutbox(
  database: Database,
  handlers: JobHandlers,
  clock: Clock,
  watcher?: Pick<JobWatcher, 'ran' | 'failed'>,
): Promise<Drained> {
  const runner = new JobRunner(database, handlers, clock);
  const drained: Drained = { done: 0, failed: 0 };
  for (;;) {
    const next = await nextDue(database, clock);
    if (!next) return drained;
    if (!handlers.has(next.job)) throw new Error(`No handler for ${next.job}`);
    try {
      const outcome = await runner.run(next.id, next.job);
      watcher?.ran(next.job, outcome, next.id);
      drained.done += 1;
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error;
      watcher?.failed(next.job, next.id, error.code, error.final);
      drained.failed += 1;
    }
  }
}

async function nextDue(database: Database, clock: Clock): Promise<{ id: string; job: string } | undefined> {
  const [next] = await database.transaction(DRAIN, (tx) =>
    tx.query<{ id: string; job: string }>(
      `select id, job from outbox where done_at is null and failed_at is null and run_at <= $1
        order by run_at, created_at, id limit 1`,
      [clock.now().toString()],
    ),
  );
  return next;
}
