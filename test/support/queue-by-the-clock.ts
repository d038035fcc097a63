import { Database } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { JobFailed, JobRunner } from '../../libs/platform/src/queue/job-runner.js';
import type { JobDefinition } from '../../libs/platform/src/queue/define-job.js';
import type { CaseWorld } from './case-world.js';
import { workerHandlers } from './worker-side.js';

interface Open {
  readonly id: string;
  readonly job: string;
  readonly run_at: string;
  readonly attempts: number;
}

/** Does what the queue and its workers do, by the clock of the world: what is due, and what failed again after its backoff. */
export class QueueByTheClock {
  readonly #next = new Map<string, Temporal.Instant>();
  readonly #handlers;
  readonly #runner: JobRunner;
  tries = 0;

  constructor(private readonly world: CaseWorld) {
    this.#handlers = workerHandlers(world.worker);
    const database = world.worker.get(Database, { strict: false });
    this.#runner = new JobRunner(database, this.#handlers, world.clock);
  }

  /** Lets this much time go by. */
  async goOn(duration: { hours: number }): Promise<void> {
    const end = this.world.clock.now().add(duration);
    for (;;) {
      const next = await this.#soonest();
      if (!next || Temporal.Instant.compare(next.at, end) > 0) break;
      if (Temporal.Instant.compare(next.at, this.world.clock.now()) > 0)
        this.world.clock.set(next.at.toString());
      await this.#try(next.row);
    }
    this.world.clock.set(end.toString());
  }

  async #soonest(): Promise<{ row: Open; at: Temporal.Instant } | undefined> {
    const { rows } = await this.world.owner.query<Open>(
      'select id, job, run_at, attempts from outbox where done_at is null and failed_at is null',
    );
    return rows
      .map((row) => ({ row, at: this.#next.get(row.id) ?? Temporal.Instant.from(row.run_at) }))
      .sort((one, other) => Temporal.Instant.compare(one.at, other.at))[0];
  }

  async #try({ id, job, attempts }: Open): Promise<void> {
    this.tries += 1;
    try {
      await this.#runner.run(id, job);
      this.#next.delete(id);
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error;
      const pause = backoffOf(this.#handlers.get(job)!.job, attempts + 1);
      this.#next.set(id, this.world.clock.now().add({ milliseconds: pause }));
    }
  }
}

/** Milliseconds until the next try, as BullMQ counts them. */
export function backoffOf({ backoff }: JobDefinition, triesMade: number): number {
  return backoff.type === 'fixed' ? backoff.delay : backoff.delay * 2 ** (triesMade - 1);
}
