import type { SystemActor } from '#kernel';
import { Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

const ACTOR: SystemActor = { kind: 'system', job: 'cases.seal-homes' };
/** Rows of each table in one run. */
const BATCH = 500;

const PLACES = [
  { table: 'request', plain: 'municipality_id', sealed: 'home' },
  { table: 'case_file', plain: 'named_municipality_id', sealed: 'named_home' },
] as const;

/** Seals the home municipalities that an earlier version left readable in the tables, a batch at a time. */
@Injectable()
export class SealHomes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(ACTOR, async (tx) => {
      for (const place of PLACES) await this.#seal(tx, place);
    });
  }

  async #seal(tx: Tx, { table, plain, sealed }: (typeof PLACES)[number]): Promise<void> {
    const rows = await tx.query<{ id: string; home: string }>(
      `select id, ${plain} as home from ${table} where ${plain} is not null order by id limit ${BATCH}`,
    );
    if (rows.length === 0) return;
    await tx.query(
      `update ${table} t set ${sealed} = n.home, ${plain} = null
       from unnest($1::uuid[], $2::text[]) n (id, home) where t.id = n.id`,
      [rows.map(({ id }) => id), rows.map(({ home }) => this.sealer.seal(home))],
    );
  }
}
