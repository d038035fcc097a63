import type { Calendar } from '#deadlines';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { TASK_CALENDAR } from './calendar.token.js';
import { CHASE_TASK } from './collection.jobs.js';
import { chasersOf } from './domain/chasers.js';

/** Plans the chasers of a task. Planning twice plans once: each step of each due day has one key. */
@Injectable()
export class PlanChasers {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(TASK_CALENDAR) private readonly calendar: Calendar,
  ) {}

  async run(tx: Tx, taskId: string, dueOn: Temporal.PlainDate): Promise<void> {
    const due = dueOn.toString();
    const chasers = chasersOf(dueOn, this.clock.now(), this.calendar).map(({ step, at }) => ({
      payload: { taskId, step, due },
      runAt: at,
      key: [taskId, step, due].join('/'),
    }));
    await this.outbox.addEach(tx, CHASE_TASK, chasers);
  }
}
