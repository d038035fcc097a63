import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { IsUUID } from 'class-validator';
import type { ClockPort } from '../clock/clock-port.js';
import { type Database, openDatabase } from '../database/database.js';
import { defineJob } from './define-job.js';
import { type JobHandler, type JobHandlers, jobHandlers, onJob } from './job-handler.js';
import { JobQueues } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import type { QueueAddress } from './job-stores.js';
import { type JobWatcher, JobWorkers } from './job-workers.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxSweeper } from './outbox-sweeper.js';

export class TrialPayload {
  @IsUUID()
  subject: string;
}

const backoff = { type: 'fixed', delay: 10 } as const;
/** Leaves one row in `job_effect`, in the runner's transaction. */
export const LeaveMark = defineJob({ name: 'trial.leave-mark', payload: TrialPayload, attempts: 3, backoff });
/** Leaves its row, then fails. */
export const FailAlways = defineJob({
  name: 'trial.fail-always',
  payload: TrialPayload,
  attempts: 3,
  backoff,
});

/** Waits until the world's gate is opened, then leaves its row. */
export const WaitAtGate = defineJob({
  name: 'trial.wait-at-gate',
  payload: TrialPayload,
  attempts: 3,
  backoff,
});

/** A door that the test holds shut. */
export class Gate {
  reached!: Promise<void>;
  open!: () => void;
  #arrive!: () => void;
  readonly #opened = new Promise<void>((resolve) => (this.open = resolve));

  constructor() {
    this.reached = new Promise((resolve) => (this.#arrive = resolve));
  }

  pass(): Promise<void> {
    this.#arrive();
    return this.#opened;
  }
}

export interface OutboxState {
  readonly attempts: number;
  readonly done: boolean;
  readonly failed: boolean;
  readonly last_error_code: string | null;
}

/** The superuser, who sees and mends what the worker may not. */
class Administrator {
  constructor(private readonly database: Database) {}

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.transaction({ kind: 'system', job: 'trial' }, (tx) => tx.query(sql, parameters));
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

/** One of the two places where queues can live. */
export interface Store {
  readonly name: string;
  /** null: PostgreSQL. */
  readonly queueUrl: string | null;
  /** Loses everything the queue held. */
  empty(world: QueueWorld): Promise<void>;
}

/** A database of its own with the outbox, a table for effects, and the means to run jobs. */
export class QueueWorld {
  readonly queues: JobQueues;
  readonly relay: OutboxRelay;
  readonly sweeper: OutboxSweeper;
  readonly runner: JobRunner;
  readonly handlers: JobHandlers;
  readonly outbox: Outbox;
  readonly gate = new Gate();
  readonly watched: string[] = [];
  readonly #staff: JobWorkers[] = [];
  readonly #address: QueueAddress;

  private constructor(
    readonly server: TestDatabase,
    readonly database: Database,
    readonly admin: Administrator,
    readonly clock: ClockPort,
    queueUrl: string | null,
  ) {
    this.#address = { databaseUrl: server.url('worker'), queueUrl, prefix: server.name };
    const handlers = this.trialHandlers();
    this.handlers = jobHandlers(
      handlers,
      handlers.map(({ job }) => job),
    );
    this.outbox = new Outbox(clock);
    this.runner = new JobRunner(database, this.handlers, clock);
    const jobs = [...this.handlers.values()].map(({ job }) => job);
    this.queues = new JobQueues(this.#address, jobs, (error) => this.watched.push(error.message));
    this.relay = new OutboxRelay(database, this.queues, this.handlers, clock);
    this.sweeper = new OutboxSweeper(database, this.queues, this.handlers, clock);
  }

  static async open(clock: ClockPort, queueUrl: string | null = null): Promise<QueueWorld> {
    const server = await createTestDatabase();
    const admin = new Administrator(await openDatabase(server.adminUrl, { max: 2 }));
    await admin.query('create table job_effect (outbox_id uuid not null, subject uuid not null)');
    await admin.query('grant insert on job_effect to worker');
    const database = await openDatabase(server.url('worker'));
    const world = new QueueWorld(server, database, admin, clock, queueUrl);
    await world.queues.ready();
    return world;
  }

  private trialHandlers(): JobHandler[] {
    return [
      onJob(LeaveMark, leaveMark),
      onJob(FailAlways, async (tx, payload, context) => {
        await leaveMark(tx, payload, context);
        throw Object.assign(new Error('Maija Meikäläinen was not found'), { code: 'trial.always' });
      }),
      onJob(WaitAtGate, async (tx, payload, context) => {
        await this.gate.pass();
        await leaveMark(tx, payload, context);
      }),
    ];
  }

  /** A process that takes jobs. */
  async hire(watcher: Partial<JobWatcher> = {}): Promise<JobWorkers> {
    const workers = new JobWorkers(this.#address, this.handlers, this.runner, {
      ran: () => undefined,
      failed: () => undefined,
      queueError: (error) => this.watched.push(error.message),
      ...watcher,
    });
    this.#staff.push(workers);
    await workers.start();
    return workers;
  }

  async plan(
    job: typeof LeaveMark,
    subject: string,
    options: Parameters<Outbox['add']>[3] = {},
  ): Promise<string> {
    return this.database.transaction({ kind: 'system', job: 'trial' }, (tx) =>
      this.outbox.add(tx, job, { subject }, options),
    );
  }

  /** How often each subject took effect. */
  async effects(): Promise<Map<string, number>> {
    const rows = await this.admin.query<{ subject: string; times: number }>(
      'select subject, count(*)::int as times from job_effect group by subject',
    );
    return new Map(rows.map((row) => [row.subject, row.times]));
  }

  async count(where: string): Promise<number> {
    const rows = await this.admin.query<{ n: number }>(
      `select count(*)::int as n from outbox where ${where}`,
    );
    return rows[0]?.n ?? 0;
  }

  async rowOf(id: string): Promise<OutboxState | undefined> {
    const rows = await this.admin.query<OutboxState>(
      `select attempts, done_at is not null as done, failed_at is not null as failed, last_error_code
         from outbox where id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Sends home every process that takes jobs. */
  async rest(): Promise<void> {
    await Promise.all(this.#staff.splice(0).map((workers) => workers.drain()));
  }

  async close(): Promise<void> {
    await this.rest();
    await this.queues.close();
    await this.database.close();
    await this.admin.close();
    await this.server.drop();
  }
}

const leaveMark: Parameters<typeof onJob<TrialPayload>>[1] = async (tx, { subject }, { outboxId }) => {
  await tx.query('insert into job_effect (outbox_id, subject) values ($1, $2)', [outboxId, subject]);
};

/** Asks until it is so; fails naming what it waited for. */
export async function until(what: string, isSo: () => Promise<boolean>, patience = 20_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await pause(15);
  }
}
