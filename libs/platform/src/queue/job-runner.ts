import type { Clock, SystemActor } from '#kernel';
import type { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { errorCode } from './error-code.js';
import type { CallContext, CallingJob, DatabaseJob, JobHandler, JobHandlers } from './job-handler.js';
import { goOnWith } from '../watch/act-id.js';
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
  /** The act that planned it. */
  readonly act_id: string | null;
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
   * Runs the handler and marks the row done, in one transaction; a job that calls somebody is read before and written
   * after the call. A row that is done, parked or not due is left.
   *
   * @throws JobFailed after a failed try; the last one parks the row
   */
  async run(id: string, jobName: string): Promise<JobOutcome> {
    const handler = this.handlers.get(jobName);
    if (!handler) throw new JobFailed('job.no-handler', false);
    const actor: SystemActor = { kind: 'system', job: jobName };
    const claimed = await this.database.transaction(actor, (tx) => this.claim(tx, id, jobName));
    if (typeof claimed === 'string') return claimed;
    goOnWith(claimed.act_id);
    if (claimed.attempts > handler.job.attempts) {
      // Every try was cut off before it could fail: the job takes its worker down.
      await this.park(actor, id, 'job.interrupted', { handler, claimed });
      throw new JobFailed('job.interrupted', true);
    }
    try {
      if ('calls' in handler) return await this.call(actor, id, handler, claimed);
      return await this.database.transaction(actor, (tx) => this.work(tx, id, handler, claimed));
    } catch (error) {
      const code = errorCode(error);
      const final = claimed.attempts >= handler.job.attempts;
      await (final ? this.park(actor, id, code, { handler, claimed }) : this.note(actor, id, code));
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
         returning payload, attempts, act_id)
       select payload, attempts, act_id from claimed`,
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

  private async work(tx: Tx, id: string, handler: DatabaseJob, claimed: Claimed): Promise<JobOutcome> {
    if (!(await this.hold(tx, id))) return 'already-done';
    const payload = readPayload(handler.job, claimed.payload);
    await handler.run(tx, payload, { clock: this.clock, outboxId: id });
    await this.finish(tx, id);
    return 'done';
  }

  private async call(
    actor: SystemActor,
    id: string,
    { job, calls }: CallingJob,
    claimed: Claimed,
  ): Promise<JobOutcome> {
    const payload = readPayload(job, claimed.payload);
    const context: CallContext = {
      clock: this.clock,
      outboxId: id,
      last: claimed.attempts >= job.attempts,
    };
    const asked = await this.database.transaction(actor, (tx) => calls.read(tx, payload, context));
    const answer = asked === null ? null : await calls.call(asked);
    const again = await this.database.transaction(actor, async (tx) => {
      if (!(await this.hold(tx, id))) return 'already-done';
      const code = asked === null ? null : await calls.write(tx, asked, answer, context);
      if (code === null) await this.finish(tx, id);
      return code;
    });
    if (again === 'already-done') return again;
    if (again !== null) throw Object.assign(new Error(again), { code: again });
    return 'done';
  }

  /** Keeps the row to this run until the end of the transaction; false when another has done it meanwhile. */
  private async hold(tx: Tx, id: string): Promise<boolean> {
    const open = await tx.query(
      'select id from outbox where id = $1 and done_at is null and failed_at is null for update',
      [id],
    );
    return open.length > 0;
  }

  private async finish(tx: Tx, id: string): Promise<void> {
    const now = this.clock.now().toString();
    await tx.query('update outbox set done_at = $2, last_error_code = null where id = $1', [id, now]);
  }

  private async note(actor: SystemActor, id: string, code: string): Promise<void> {
    await this.database.transaction(actor, (tx) =>
      tx.query('update outbox set last_error_code = $2 where id = $1 and done_at is null', [id, code]),
    );
  }

  private async park(
    actor: SystemActor,
    id: string,
    code: string,
    { handler, claimed }: { readonly handler: JobHandler; readonly claimed: Claimed },
  ): Promise<void> {
    const now = this.clock.now().toString();
    await this.database.transaction(actor, (tx) =>
      tx.query(
        'update outbox set failed_at = $3, last_error_code = $2 where id = $1 and done_at is null and failed_at is null',
        [id, code, now],
      ),
    );
    if (!('calls' in handler)) return;
    const payload = readPayload(handler.job, claimed.payload);
    await this.database.transaction(actor, (tx) => handler.calls.givenUp(tx, payload, code));
  }
}
