import { type Actor, worksAsExpert } from '#kernel';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import type { ClockPort } from '../clock/clock-port.js';
import { SystemClock } from '../clock/system-clock.js';
import { type OpenTx, openTx } from './open-tx.js';
import type { Tx } from './tx.js';

// Days and instants come back as text: the code reads them with Temporal.
pg.types.setTypeParser(1082, (day) => day);
pg.types.setTypeParser(1184, (instant) => instant);

/** Milliseconds for a connection to be made or to come free; whoever waits longer is told that the database is away. */
const PATIENCE_MS = 10_000;

/** What a policy or a function of the database may ask: the day, who acts, for which authority, about which person. */
function scopeOf(actor: Actor, today: Temporal.PlainDate): Record<string, string> {
  const nobody = {
    'app.today': today.toString(),
    'app.actor': actor.kind,
    'app.authority': '',
    'app.staff': '',
    'app.person': '',
    'app.requests': '',
    'app.expert': '',
    'app.roles': '',
    'app.client': '',
    'app.scopes': '',
  };
  switch (actor.kind) {
    case 'citizen':
      return {
        ...nobody,
        'app.person': actor.personKey ?? '',
        'app.requests': actor.filedRequestIds.join(','),
      };
    case 'staff':
      return {
        ...nobody,
        'app.authority': actor.authorityId,
        'app.staff': actor.staffId,
        'app.expert': worksAsExpert(actor) ? 'yes' : '',
        'app.roles': actor.roles.join(','),
      };
    case 'client':
      return {
        ...nobody,
        'app.authority': actor.authorityId,
        'app.client': actor.clientId,
        'app.scopes': actor.scopes.join(','),
      };
    case 'system':
      return nobody;
  }
}

/** The one way to the database: every access is a transaction with an actor. */
export class Database {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: ClockPort,
  ) {}

  /** Runs `work` in one transaction as `actor`, reads included. Throws what `work` throws, after rolling back. */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    let written: OpenTx['written'] | undefined;
    const [done] = await Promise.allSettled([
      this.dataSource.transaction(async (manager) => {
        const { queryRunner } = manager;
        if (!queryRunner) throw new Error('A transaction has a connection of its own');
        const open = openTx(manager, (await queryRunner.connect()) as pg.ClientBase);
        written = open.written;
        this.#enter(open.tx, actor);
        return work(open.tx);
      }),
    ]);
    // After a write that failed PostgreSQL rolls back, commit or not; what failed behind it failed because of it.
    await written?.();
    if (done.status === 'rejected') throw done.reason;
    return done.value;
  }

  /** What the policies ask of the transaction, sent ahead of its first statement. */
  #enter(tx: Tx, actor: Actor): void {
    const scope = Object.entries(scopeOf(actor, this.clock.today()));
    const calls = scope.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
    tx.write(`select ${calls.join(', ')}`, scope.flat());
    // A role that holds nothing but what the interface needs, until the end of the transaction.
    if (actor.kind === 'client') tx.write('set local role api');
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/**
 * Opens a pool of at most `max` connections with the login role in the address.
 *
 * @param options.clock tells each transaction which day it is; the machine's when left out
 */
export async function openDatabase(
  url: string,
  options: {
    entities?: MixedList<string | (new () => object) | EntitySchema>;
    max?: number;
    clock?: ClockPort;
  } = {},
): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    entities: options.entities ?? [],
    poolSize: options.max ?? 10,
    connectTimeoutMS: PATIENCE_MS,
    applicationName: 'tietopyynto',
    // Statements that wait for nothing are sent together, and answered in their order.
    extra: { pipeline: true },
  });
  await dataSource.initialize();
  return new Database(dataSource, options.clock ?? new SystemClock());
}
