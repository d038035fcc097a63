import { ClockPort, Outbox, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { REMIND_OF_REVIEW } from './review.jobs.js';
import { reviewReminders } from '../domain/review-reminders.js';
import { readWorkLimits } from '../settings/work-limits.js';

/** A review that has a day, and the authority it came to. */
export interface DatedReview {
  readonly id: string;
  readonly authorityId: string;
  readonly dueOn: Temporal.PlainDate;
}

/** Plans the reminders of one review. Planning twice plans once: each reminder of a review has one key. */
@Injectable()
export class PlanReviewReminders {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  async run(tx: Tx, { id: reviewId, authorityId, dueOn }: DatedReview): Promise<void> {
    const limits = await readWorkLimits(tx, authorityId, this.settings);
    for (const { kind, at } of reviewReminders(dueOn, limits, this.clock.now(), this.catalogue.calendar))
      await this.outbox.add(
        tx,
        REMIND_OF_REVIEW,
        { reviewId, kind },
        { runAt: at, key: `${reviewId}/${kind}` },
      );
  }
}
