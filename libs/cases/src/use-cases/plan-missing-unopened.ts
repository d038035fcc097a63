import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { FIRST_ID } from '../domain/page-place.js';
import { PlanUnopenedAlarm } from '../opening/plan-unopened-alarm.js';

const BATCH = 500;

/** The sweeper of unopened requests: plans again the warning that is missing, for every request nobody has opened. */
@Injectable()
export class PlanMissingUnopened {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlanUnopenedAlarm) private readonly planAlarm: PlanUnopenedAlarm,
  ) {}

  /** @returns how many unopened requests were looked at */
  async run(): Promise<number> {
    let seen = 0;
    for (let after: string = FIRST_ID; ;) {
      const ids = await this.#batch(after);
      seen += ids.length;
      if (ids.length < BATCH) return seen;
      after = ids.at(-1)!;
    }
  }

  async #batch(after: string): Promise<string[]> {
    return this.database.transaction({ kind: 'system', job: 'cases.plan-missing-unopened' }, async (tx) => {
      const cases = await tx.query<{ id: string; opened_at: string }>(
        `select id, opened_at from case_file where triaged_at is null and state = 'received'
           and first_opened_at is null and unopened_warned_at is null and id > $1 order by id limit $2`,
        [after, BATCH],
      );
      for (const { id, opened_at } of cases)
        await this.planAlarm.run(tx, id, Temporal.Instant.from(opened_at));
      return cases.map(({ id }) => id);
    });
  }
}
