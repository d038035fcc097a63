import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { WARN_OF_UNOPENED } from '../cases.jobs.js';
import { unopenedAlarmAt } from '../domain/unopened-alarm.js';

/** Plans the warning that nobody opened a request. Planning twice plans once: a case has one such warning. */
@Injectable()
export class PlanUnopenedAlarm {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** Adds the job in the transaction that opened the case; one whose time has passed is due at once. */
  async run(tx: Tx, caseId: string, cameAt: Temporal.Instant): Promise<void> {
    const at = unopenedAlarmAt(cameAt, this.catalogue.calendar);
    const now = this.clock.now();
    const runAt = Temporal.Instant.compare(at, now) < 0 ? now : at;
    await this.outbox.add(tx, WARN_OF_UNOPENED, { caseId }, { runAt, key: `${caseId}/unopened` });
  }
}
