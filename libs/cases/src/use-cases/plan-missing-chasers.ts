import { OPEN_TASK_STATES, PlanChasers } from '#collection';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { FIRST_ID } from '../domain/page-place.js';

const BATCH = 500;

/** The sweeper of the tasks: plans again the chasers that are missing, for every task that waits for somebody. */
@Injectable()
export class PlanMissingChasers {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlanChasers) private readonly planChasers: PlanChasers,
  ) {}

  /** @returns how many open tasks were looked at */
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
    return this.database.transaction({ kind: 'system', job: 'cases.plan-missing-chasers' }, async (tx) => {
      const tasks = await tx.query<{ id: string; due_on: string }>(
        'select id, due_on from task where state = any ($1) and id > $2 order by id limit $3',
        [OPEN_TASK_STATES, after, BATCH],
      );
      for (const { id, due_on } of tasks) await this.planChasers.run(tx, id, Temporal.PlainDate.from(due_on));
      return tasks.map(({ id }) => id);
    });
  }
}
