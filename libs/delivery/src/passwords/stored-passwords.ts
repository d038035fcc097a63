import type { ClockPort, Database, Sealer } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { SuomifiPasswords } from '../suomifi/suomifi-passwords.js';

interface Row {
  readonly state: 'pending' | 'current';
  readonly password: string;
  readonly since_at: string;
}

export interface StoredPassword {
  readonly password: string;
  readonly since: Temporal.Instant;
}

const SYSTEM = { kind: 'system', job: 'delivery.passwords' } as const;

/**
 * The passwords of the account, sealed in the database. One whose change is under way is tried first: the reply may have
 * been lost after the change. The one of the settings comes last: it is the first of all, or a new one from DVV.
 */
export class StoredPasswords extends SuomifiPasswords {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: ClockPort,
    private readonly given: string,
  ) {
    super();
  }

  async candidates(): Promise<readonly string[]> {
    const { pending, current } = await this.read();
    const known = [pending?.password, current?.password, this.given];
    return [...new Set(known.filter((password): password is string => Boolean(password)))];
  }

  /** Remembers the password that let us in, and since when. */
  async taken(password: string): Promise<void> {
    const { pending, current } = await this.read();
    if (current?.password === password) return;
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(
        `insert into suomifi_password (state, password, since_at) values ('current', $1, $2)
         on conflict (state) do update set password = excluded.password, since_at = excluded.since_at`,
        [this.sealer.seal(password), this.clock.now().toString()],
      );
      if (pending?.password === password)
        await tx.query(`delete from suomifi_password where state = 'pending' and since_at = $1`, [
          pending.since.toString(),
        ]);
    });
  }

  async read(): Promise<{ pending: StoredPassword | null; current: StoredPassword | null }> {
    const rows = await this.database.transaction(SYSTEM, (tx) =>
      tx.query<Row>('select state, password, since_at from suomifi_password'),
    );
    const of = (state: Row['state']): StoredPassword | null => {
      const row = rows.find((one) => one.state === state);
      return row
        ? { password: this.sealer.open(row.password), since: Temporal.Instant.from(row.since_at) }
        : null;
    };
    return { pending: of('pending'), current: of('current') };
  }

  /** Writes down what the password is about to become. False: another change is under way. */
  async propose(password: string): Promise<boolean> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const rows = await tx.query(
        `insert into suomifi_password (state, password, since_at) values ('pending', $1, $2)
         on conflict (state) do nothing returning state`,
        [this.sealer.seal(password), this.clock.now().toString()],
      );
      return rows.length > 0;
    });
  }

  /** The change did not come about. */
  async drop({ since }: Pick<StoredPassword, 'since'>): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(`delete from suomifi_password where state = 'pending' and since_at = $1`, [since.toString()]),
    );
  }
}
