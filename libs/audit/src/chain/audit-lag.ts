import type { Actor, SystemActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

const WATCHER: SystemActor = { kind: 'system', job: 'metrics' };
/** Seconds after which a row that is not sealed is an alarm. */
const ALARM_AFTER = 60;

/** How far the sealer is behind. */
export interface Lag {
  /** Committed rows that are not sealed. */
  readonly waiting: number;
  /** The age of the oldest of them; 0 when there is none. */
  readonly seconds: number;
  readonly alarm: boolean;
}

/**
 * Tells whether the sealer keeps up: normally at most 5 seconds behind, longer only while an older transaction is open; a
 * row unsealed for a minute is an alarm.
 */
@Injectable()
export class AuditLag {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  measure(actor: Actor = WATCHER): Promise<Lag> {
    return this.database.transaction(actor, (tx) => this.read(tx));
  }

  /** The same in a transaction of the desk or the worker. */
  async read(tx: Tx): Promise<Lag> {
    const [row] = await tx.query<{ oldest: string | null; waiting: number }>(
      'select oldest_at as oldest, waiting from audit_unsealed()',
    );
    const oldest = row?.oldest ? Temporal.Instant.from(row.oldest) : null;
    const seconds = oldest ? Math.max(0, this.clock.now().since(oldest).total('seconds')) : 0;
    return { waiting: row?.waiting ?? 0, seconds, alarm: seconds > ALARM_AFTER };
  }
}
