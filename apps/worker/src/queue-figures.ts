import { AuditLag } from '#audit';
import { type HouseFigures, readHouseFigures } from '#cases';
import { Inject, Injectable } from '@nestjs/common';
import { ClockPort, Database, JobQueues } from '#platform';
import { Gauge, type Registry } from 'prom-client';
import { METRICS } from './metrics.token.js';

interface OutboxFigures {
  readonly waiting: number;
  readonly parked: number;
  readonly lag: number;
}

/** How outbox, queue, sealing of the audit trail, clocks and letters stand now, as gauges. */
@Injectable()
export class QueueFigures {
  readonly #waiting: Gauge;
  readonly #lag: Gauge;
  readonly #parked: Gauge;
  readonly #unsealed: Gauge;
  readonly #unsealedFor: Gauge;
  readonly #held: Gauge<'queue' | 'state'>;
  readonly #clocks: Gauge<'state'>;
  readonly #letters: Gauge<'state'>;

  constructor(
    @Inject(METRICS) registry: Registry,
    @Inject(Database) private readonly database: Database,
    @Inject(JobQueues) private readonly queues: JobQueues,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditLag) private readonly lag: AuditLag,
  ) {
    const registers = [registry];
    const name = (rest: string): string => `tietopyynto_${rest}`;
    this.#waiting = new Gauge({
      name: name('outbox_due'),
      help: 'Jobs that are due and not done',
      registers,
    });
    this.#lag = new Gauge({
      name: name('queue_lag_seconds'),
      help: 'How late the oldest due job is',
      registers,
    });
    this.#parked = new Gauge({ name: name('outbox_parked'), help: 'Jobs that failed for good', registers });
    this.#unsealed = new Gauge({
      name: name('audit_unsealed'),
      help: 'Audit rows that are not sealed',
      registers,
    });
    this.#unsealedFor = new Gauge({
      name: name('audit_unsealed_seconds'),
      help: 'How long the oldest of them waits; more than 60 is an alarm',
      registers,
    });
    this.#held = new Gauge({
      name: name('queue_jobs'),
      help: 'Jobs in the queue by state',
      labelNames: ['queue', 'state'],
      registers,
    });
    this.#clocks = new Gauge({
      name: name('open_cases'),
      help: 'Open cases by how their leading clock stands: late, at-risk, on-time, paused',
      labelNames: ['state'],
      registers,
    });
    this.#letters = new Gauge({
      name: name('letters_unreached'),
      help: 'Letters and notices that have not reached their person: waiting, failed, returned',
      labelNames: ['state'],
      registers,
    });
  }

  /**
   * Brings the gauges up to date.
   *
   * @throws when the database or the queue cannot be reached
   */
  async measure(): Promise<void> {
    const figures = await this.ofOutbox();
    this.#waiting.set(figures.waiting);
    this.#lag.set(figures.lag);
    this.#parked.set(figures.parked);
    const { waiting, seconds } = await this.lag.measure();
    this.#unsealed.set(waiting);
    this.#unsealedFor.set(seconds);
    const { clocks, letters } = await this.ofHouse();
    for (const [state, count] of Object.entries(clocks)) this.#clocks.set({ state }, count);
    for (const [state, count] of Object.entries(letters)) this.#letters.set({ state }, count);
    for (const [queue, counts] of await this.queues.counts()) {
      for (const [state, count] of Object.entries(counts)) this.#held.set({ queue, state }, count);
    }
  }

  private ofHouse(): Promise<HouseFigures> {
    return this.database.transaction({ kind: 'system', job: 'metrics' }, (tx) =>
      readHouseFigures(tx, this.clock.today()),
    );
  }

  private async ofOutbox(): Promise<OutboxFigures> {
    const [figures] = await this.database.transaction({ kind: 'system', job: 'metrics' }, (tx) =>
      tx.query<OutboxFigures>(
        `select count(*) filter (where failed_at is null)::int as waiting,
                count(*) filter (where failed_at is not null)::int as parked,
                coalesce(extract(epoch from
                  $1::timestamptz - min(run_at) filter (where failed_at is null)), 0)::float8 as lag
           from outbox where done_at is null and run_at <= $1::timestamptz`,
        [this.clock.now().toString()],
      ),
    );
    return figures ?? { waiting: 0, parked: 0, lag: 0 };
  }
}
