import type { Clock, SystemActor } from '#kernel';
import type { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { errorCode } from './error-code.js';
import type { JobHandler, JobHandlers } from './job-handler.js';
import { readPayload } from './read-payload.js';

/** How one run of a job ended. `early`: its time has not come by the clock; `parked`: it failed for good before. */
export type JobOutcome = 'done' | 'already-done' | 'parked' | 'early' | 'missing';

/** A try failed. The message is a code: what the handler said stays out of the queue and the logs. */
export class JobFailed extends Error {
  constructor(
    readonly code: string,
    /** No further try; the row is parked with `failed_at`. */
    readonly final: boolean,
  ) {
    super(code);
  }
}

interface Claimed {
  readonly payload: unknown;
  readonly attempts: number;
}

interface OutboxState {
  readonly done: boolean;
  readonly failed: boolean;
}

/** Runs the job of one outbox row, so that it takes effect once however often it is called. */
export class JobRunner {
  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the handler and marks the row done, in one transaction. A row that is done, parked or not due is left.
   *
   * @throws JobFailed after a failed try; the last one parks the row
   */
  async run(id: string, jobName: string): Promise<JobOutcome> {
    const handler = this.handlers.get(jobName);
    if (!handler) throw new JobFailed('job.no-handler', false);
    const actor: SystemActor = { kind: 'system', job: jobName };
    const claimed = await this.database.transaction(actor, (tx) => this.claim(tx, id, jobName));
    if (typeof claimed === 'string') return claimed;
    if (claimed.attempts > handler.job.attempts) {
      // Every try was cut off before it could fail: the job takes its worker down.
      await this.park(actor, id, 'job.interrupted');
      throw new JobFailed('job.interrupted', true);
    }
    try {
      return await this.database.transaction(actor, (tx) => this.work(tx, id, handler, claimed));
    } catch (error) {
      const code = errorCode(error);
      const final = claimed.attempts >= handler.job.attempts;
      await (final ? this.park(actor, id, code) : this.note(actor, id, code));
      throw new JobFailed(code, final);
    }
  }

  /** Counts the try before it is made, so that a try that ends with its process is counted too. */
  private async claim(tx: Tx, id: string, jobName: string): Promise<Claimed | JobOutcome> {
    const now = this.clock.now().toString();
    const [claimed] = await tx.query<Claimed>(
      `with claimed as (
         update outbox set attempts = attempts + 1
          where id = $1 and job = $2 and done_at is null and failed_at is null and run_at <= $3
         returning payload, attempts)
       select payload, attempts from claimed`,
      [id, jobName, now],
    );
    if (claimed) return claimed;
    const [row] = await tx.query<OutboxState>(
      'select done_at is not null as done, failed_at is not null as failed from outbox where id = $1 and job = $2',
      [id, jobName],
    );
    if (!row) return 'missing';
    if (row.done) return 'already-done';
    return row.failed ? 'parked' : 'early';
  }

  private async work(tx: Tx, id: string, handler: JobHandler, claimed: Claimed): Promise<JobOutcome> {
    const open = await tx.query(
      'select id from outbox where id = $1 and done_at is null and failed_at is null for update',
      [id],
    );
    if (open.length === 0) return 'already-done';
    const payload = readPayload(handler.job, claimed.payload);
    await handler.run(tx, payload, { clock: this.clock, outboxId: id });
    const now = this.clock.now().toString();
    await tx.query('update outbox set done_at = $2, last_error_code = null where id = $1', [id, now]);
    return 'done';
  }

  private async note(actor: SystemActor, id: string, code: string): Promise<void> {
    await this.database.transaction(actor, (tx) =>
      tx.query('update outbox set last_error_code = $2 where id = $1 and done_at is null', [id, code]),
    );
  }

  private async park(actor: SystemActor, id: string, code: string): Promise<void> {
    const now = this.clock.now().toString();
    await this.database.transaction(actor, (tx) =>
      tx.query(
        'update outbox set failed_at = $3, last_error_code = $2 where id = $1 and done_at is null and failed_at is null',
        [id, code, now],
      ),
    );
  }
}
