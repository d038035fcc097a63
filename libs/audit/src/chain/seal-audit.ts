import type { SystemActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_ROW, type AuditRow } from '../audit-row.js';
import { chainEnds } from './chain-end.js';
import { chainOf, linksFor } from './links-for.js';
import { keepSealerPlace, placeAbove, restoredUpTo, type SealerPlace, takePlace } from './sealer-place.js';
import { writeLinks } from './write-links.js';

const SEALER: SystemActor = { kind: 'system', job: 'audit.seal' };
/** One sealer at a time, in however many workers. */
const LOCK = 713_265_080;
const BATCH = 1000;

/**
 * Chains the audit rows that have been committed, each authority's by itself, in the order of their transactions.
 * A row is taken when every transaction up to its own has ended: nothing can come in before it any more.
 */
@Injectable()
export class SealAudit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /**
   * Seals what there is, in batches of one transaction each.
   *
   * @returns how many rows; 0 also when another sealer is at work
   */
  async run(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const batch = await this.database.transaction(SEALER, (tx) => this.sealBatch(tx));
      sealed += batch;
      if (batch < BATCH) return sealed;
    }
  }

  private async sealBatch(tx: Tx): Promise<number> {
    const [lock] = await tx.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(${LOCK}) as mine`);
    if (!lock?.mine) return 0;
    const place = await takePlace(tx);
    const restored = await restoredUpTo(tx, place);
    const rows = await rowsAfter(tx, place, restored);
    await this.chain(tx, rows, place.unstampedTo);
    const last = rows.at(-1);
    if (restored !== null && rows.length < BATCH) await keepSealerPlace(tx, await placeAbove(tx, restored));
    else if (last) await keepSealerPlace(tx, { ...last, floor: place.floor });
    return rows.length;
  }

  private async chain(tx: Tx, rows: readonly AuditRow[], unstampedTo: string): Promise<void> {
    if (rows.length === 0) return;
    const chains = [...new Set(rows.map(chainOf))];
    const links = linksFor(rows, await chainEnds(tx, chains), unstampedTo);
    await writeLinks(tx, links, this.clock.now());
  }
}

/**
 * Rows of a restored backup are all there is of them: they wait for no transaction. Whether a row has its link already is
 * looked up row by row (`offset 0`): else it is one list of all the links there are, made anew for each batch.
 */
async function rowsAfter(tx: Tx, place: SealerPlace, restored: string | null): Promise<AuditRow[]> {
  return tx.query<AuditRow>(
    `select ${AUDIT_ROW} from audit_event e
     where (e.transaction_id, e.id) > ($1::xid8, $2::bigint) and e.id > $3
       and not exists (select 1 from audit_link l where l.event_id = e.id offset 0)
       and case when $4::bigint is null then e.transaction_id < pg_snapshot_xmin(pg_current_snapshot()) else e.id <= $4 end
     order by e.transaction_id, e.id limit ${BATCH}`,
    [place.transaction, place.id, place.floor, restored],
  );
}
