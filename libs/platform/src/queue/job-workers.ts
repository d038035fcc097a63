import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { SystemClock } from '../clock/system-clock.js';
import { asAct } from '../watch/act-id.js';
import { queueOf } from './define-job.js';
import type { JobHandlers } from './job-handler.js';
import { JobFailed, type JobOutcome, type JobRunner } from './job-runner.js';
import { jobStore, type QueueAddress, type Taking } from './job-stores.js';

/** Told of every run. Codes and names only. */
export interface JobWatcher {
  ran(job: string, outcome: JobOutcome, outboxId: string): void;
  failed(job: string, outboxId: string, code: string, final: boolean): void;
  /** The queue cannot be reached; it connects again by itself. */
  queueError(error: Error): void;
}

/** Milliseconds. A worker that dies is noticed after the lock runs out. */
const TAKING: Taking = { concurrency: 4, lockDuration: 30_000, stalledInterval: 30_000 };
const EARLY_PAUSE = { seconds: 1 };
const AWAY_PAUSE = { seconds: 5 };

type TakenJob = Pick<Job<object, void>, 'id' | 'name' | 'moveToDelayed'>;
type BullWorker = ReturnType<ReturnType<typeof jobStore>['worker']>;

/** The receiving side of the queues: takes jobs and gives each to the runner. */
export class JobWorkers {
  private readonly machine = new SystemClock();
  #workers: BullWorker[] = [];

  constructor(
    private readonly address: QueueAddress,
    private readonly handlers: JobHandlers,
    private readonly runner: JobRunner,
    private readonly watcher: JobWatcher,
  ) {}

  /** Begins to take jobs, from one queue per first part of the handled names. */
  async start(taking: Partial<Taking> = {}): Promise<void> {
    const store = jobStore(this.address);
    const names = new Set([...this.handlers.keys()].map(queueOf));
    for (const name of names) {
      const worker = store.worker(name, (job, token) => this.take(job, token), { ...TAKING, ...taking });
      worker.on('error', (error) => this.watcher.queueError(error));
      this.#workers.push(worker);
    }
    await Promise.all(this.#workers.map((worker) => worker.waitUntilReady()));
  }

  /** Takes no further job and resolves when the running ones have ended. */
  async drain(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map((worker) => worker.close()));
  }

  /** Within the act that planned the job: what it logs and what it plans carries that id. */
  private take(job: TakenJob, token?: string): Promise<void> {
    return asAct(null, () => this.work(job, token));
  }

  private async work(job: TakenJob, token?: string): Promise<void> {
    const id = job.id ?? '';
    const outcome = await this.run(id, job.name);
    if (outcome === 'early' || outcome === 'not-recorded') {
      // The queue measures time with the machine's clock; ours says: not yet. The sweeper promotes it when due.
      // The database was away: that is no try of the job, and it is not to wait for the job's own pause.
      const wait = outcome === 'early' ? EARLY_PAUSE : AWAY_PAUSE;
      await job.moveToDelayed(this.machine.now().add(wait).epochMilliseconds, token);
      throw new DelayedError();
    }
    this.watcher.ran(job.name, outcome, id);
  }

  private async run(id: string, name: string): Promise<JobOutcome | 'not-recorded'> {
    try {
      return await this.runner.run(id, name);
    } catch (error) {
      if (!(error instanceof JobFailed)) {
        this.watcher.failed(name, id, 'job.not-recorded', false);
        return 'not-recorded';
      }
      this.watcher.failed(name, id, error.code, error.final);
      throw error.final ? new UnrecoverableError(error.code) : error;
    }
  }
}
