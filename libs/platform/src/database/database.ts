import { type Actor, worksAsExpert } from '#kernel';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import type { ClockPort } from '../clock/clock-port.js';
import { SystemClock } from '../clock/system-clock.js';
import { openTx } from './open-tx.js';
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
    const runner = this.dataSource.createQueryRunner();
    const open = openTx(runner.manager, (await runner.connect()) as pg.ClientBase);
    // The mapper opens no transaction of its own inside of this one.
    Object.assign(runner, { isTransactionActive: true });
    try {
      open.tx.write('begin');
      this.#enter(open.tx, actor);
      const [done] = await Promise.allSettled([begun(() => work(open.tx))]);
      // PostgreSQL answers a commit behind a write that failed by rolling back.
      open.tx.write(done.status === 'fulfilled' ? 'commit' : 'rollback');
      // What failed behind a write that failed, failed because of it.
      await open.written();
      if (done.status === 'rejected') throw done.reason;
      return done.value;
    } finally {
      await runner.release();
    }
  }

  /** What the policies ask of the transaction, sent ahead of its first statement. */
  #enter(tx: Tx, actor: Actor): void {
    const scope = Object.entries(scopeOf(actor, this.clock.today()));
    // A role that holds nothing but what the interface needs, until the end of the transaction.
    if (actor.kind === 'client') scope.push(['role', 'api']);
    const calls = scope.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
    tx.write(`select ${calls.join(', ')}`, scope.flat());
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** Also what is thrown before the first wait is a rejection. */
async function begun<T>(work: () => Promise<T>): Promise<T> {
  return work();
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
