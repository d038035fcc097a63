import { Database, Outbox } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { EXPORT_CASE } from './records.jobs.js';

const BATCH = 200;
const MAY_BE_OVER = `('decided', 'transferred', 'withdrawn', 'joined', 'closed')`;

/**
 * The sweeper of the exports: cases that were over before their authority exported get their package, and a package
 * that waits without a job gets one.
 */
@Injectable()
export class PlanMissingExports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** @returns how many closings were found that no package had been planned for */
  async run(): Promise<number> {
    await this.#planWaiting();
    let found = 0;
    for (let more = BATCH; more === BATCH; found += more) more = await this.#noteBatch();
    return found;
  }

  async #noteBatch(): Promise<number> {
    return this.database.transaction({ kind: 'system', job: 'records.plan-missing' }, async (tx) => {
      const noted = await tx.query(
        `select note_closing(c.id) from case_file c join record_authority a on a.authority_id = c.authority_id
         where c.state in ${MAY_BE_OVER} and case_is_over(c.id)
           and not exists (select 1 from record_export e where e.case_id = c.id and e.outdated_at is null)
         limit $1`,
        [BATCH],
      );
      return noted.length;
    });
  }

  async #planWaiting(): Promise<void> {
    await this.database.transaction({ kind: 'system', job: 'records.plan-missing' }, async (tx) => {
      const waiting = await tx.query<{ id: string; asked: number }>(
        `select id, asked from record_export where state = 'waiting' and outdated_at is null order by id`,
      );
      for (const { id, asked } of waiting)
        await this.outbox.add(tx, EXPORT_CASE, { exportId: id, asked }, { key: `records/${id}/${asked}` });
    });
  }
}
