import { Inject, Injectable } from '@nestjs/common';
import { errorCode, type JobOutcome, type JobWatcher, Logger } from '#platform';
import { Counter, type Registry } from 'prom-client';
import { METRICS } from './metrics.token.js';

/** Counts how jobs end and tells the log. Names, ids and codes only. */
@Injectable()
export class JobMeter implements JobWatcher {
  readonly #ran: Counter<'job' | 'outcome'>;
  readonly #failed: Counter<'job' | 'final'>;
  #queueAway = false;

  constructor(
    @Inject(METRICS) registry: Registry,
    @Inject(Logger) private readonly log: Logger,
  ) {
    const registers = [registry];
    this.#ran = new Counter({
      name: 'tietopyynto_jobs_total',
      help: 'Jobs by how they ended: done, already-done, parked, missing',
      labelNames: ['job', 'outcome'],
      registers,
    });
    this.#failed = new Counter({
      name: 'tietopyynto_job_failures_total',
      help: 'Failed tries of jobs; final="true": parked, someone must look',
      labelNames: ['job', 'final'],
      registers,
    });
  }

  ran(job: string, outcome: JobOutcome, outboxId: string): void {
    this.#queueAway = false;
    this.#ran.inc({ job, outcome });
    this.log.log(`${job} ${outboxId} ${outcome}`);
  }

  failed(job: string, outboxId: string, code: string, final: boolean): void {
    this.#failed.inc({ job, final: String(final) });
    const line = `${job} ${outboxId} failed: ${code}`;
    if (final) this.log.error(`${line}; it is parked and will not be tried again`);
    else this.log.warn(line);
  }

  /** Told once until a job runs again: the store's driver repeats itself at every try to connect. */
  queueError(error: Error): void {
    if (this.#queueAway) return;
    this.#queueAway = true;
    this.log.warn(`The queue cannot be reached: ${errorCode(error)}`);
  }
}
