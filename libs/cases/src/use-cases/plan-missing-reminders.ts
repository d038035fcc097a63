import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { FIRST_ID } from '../domain/page-place.js';
import { PlanReviewReminders } from '../notices/plan-review-reminders.js';

const BATCH = 500;

/** The sweeper of reviews: plans again the reminder that is missing, for every open review that has a day. */
@Injectable()
export class PlanMissingReminders {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlanReviewReminders) private readonly planReminders: PlanReviewReminders,
  ) {}

  /** @returns how many open reviews were looked at */
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
    return this.database.transaction({ kind: 'system', job: 'cases.plan-missing-reminders' }, async (tx) => {
      const reviews = await tx.query<{ id: string; authority_id: string; due_on: string }>(
        `select v.id, c.authority_id, v.due_on from review v join case_file c on c.id = v.case_id
         where v.outcome is null and v.due_on is not null and v.id > $1 order by v.id limit $2`,
        [after, BATCH],
      );
      for (const { id, authority_id: authorityId, due_on: due } of reviews)
        await this.planReminders.run(tx, { id, authorityId, dueOn: Temporal.PlainDate.from(due) });
      return reviews.map(({ id }) => id);
    });
  }
}
