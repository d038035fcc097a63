import type { JobDefinition } from './define-job.js';
import { queueOf } from './define-job.js';
import { jobStore, type QueueAddress } from './job-stores.js';
import { soon } from './soon.js';

/** A job as the queue carries it: no payload, only the way back to the outbox row. */
export interface QueuedJob {
  /** Id of the outbox row. */
  readonly id: string;
  readonly job: JobDefinition;
  /** Milliseconds until it is due; 0 when it already is. */
  readonly delay: number;
  /** Tries already made. */
  readonly attempts: number;
}

/** What the queue knows of a job. `finished` covers completed and failed. */
export type QueuedState = 'waiting' | 'delayed' | 'running' | 'finished' | 'missing';

const SECONDS_KEPT = 3600;
const STATES: Readonly<Record<string, QueuedState>> = {
  waiting: 'waiting',
  prioritized: 'waiting',
  'waiting-children': 'waiting',
  delayed: 'delayed',
  active: 'running',
  completed: 'finished',
  failed: 'finished',
  unknown: 'missing',
};

type BullQueue = ReturnType<ReturnType<typeof jobStore>['queue']>;

/** The sending side of the queues, one per first part of a job's name. */
export class JobQueues {
  readonly #queues: ReadonlyMap<string, BullQueue>;

  /**
   * @param onError told of a lost connection; the queues connect again by themselves
   */
  constructor(address: QueueAddress, jobs: readonly JobDefinition[], onError: (error: Error) => void) {
    const store = jobStore(address);
    const names = new Set(jobs.map((job) => queueOf(job.name)));
    this.#queues = new Map([...names].map((name) => [name, store.queue(name)]));
    for (const queue of this.#queues.values()) queue.on('error', onError);
  }

  /** Resolves when every queue can be reached. */
  async ready(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.waitUntilReady()));
  }

  /**
   * Hands jobs to the queue; one whose id is there already is left as it is.
   *
   * @throws QueueAway, like the questions below, when the queue does not answer within 3 seconds
   */
  async push(jobs: readonly QueuedJob[]): Promise<void> {
    // One by one: on PostgreSQL addBulk wants to make sequences and temporary tables, which the worker may not.
    await soon(Promise.all(jobs.map((job) => this.#queueOf(job).add(job.job.name, {}, bullOptions(job)))));
  }

  async stateOf(job: Pick<QueuedJob, 'id' | 'job'>): Promise<QueuedState> {
    const state = await soon(this.#queueOf(job).getJobState(job.id));
    return STATES[state] ?? 'waiting';
  }

  /** Lets a delayed job run now. */
  async promote(job: Pick<QueuedJob, 'id' | 'job'>): Promise<void> {
    const found = await soon(this.#queueOf(job).getJob(job.id));
    try {
      if (found) await soon(found.promote());
    } catch (error) {
      if ((await this.stateOf(job)) === 'delayed') throw error;
    }
  }

  /** Forgets a finished job, so that its id can be pushed again. */
  async forget(job: Pick<QueuedJob, 'id' | 'job'>): Promise<void> {
    const found = await soon(this.#queueOf(job).getJob(job.id));
    if (found) await soon(found.remove());
  }

  /** How many jobs each queue holds, by state. */
  async counts(): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
    const entries = [...this.#queues].map(
      async ([name, queue]) =>
        [name, await soon(queue.getJobCounts('waiting', 'active', 'delayed'))] as const,
    );
    return new Map(await Promise.all(entries));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }

  #queueOf({ job }: Pick<QueuedJob, 'job'>): BullQueue {
    const queue = this.#queues.get(queueOf(job.name));
    if (!queue) throw new Error(`No queue for ${job.name}`);
    return queue;
  }
}

function bullOptions({ id, job, delay, attempts }: QueuedJob) {
  return {
    jobId: id,
    delay,
    attempts: Math.max(1, job.attempts - attempts),
    backoff: job.backoff,
    removeOnComplete: { age: SECONDS_KEPT, count: 1000 },
    removeOnFail: { age: SECONDS_KEPT, count: 1000 },
    // What a failing job says may name a person; the queue keeps the code only.
    stackTraceLimit: 0,
  };
}
