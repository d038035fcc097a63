import { Mailer } from '#delivery';
import { ClockPort, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { MailReviewPayload } from '../notices/review.jobs.js';
import { reviewMail } from '../domain/review-reminders.js';
import { nameOfAuthority } from '../read-models/receipt.js';

interface Row {
  readonly case_id: string;
  readonly case_number: string;
  readonly authority_id: string;
  readonly due_on: string;
  readonly email: string;
}

/** Reminds one member of staff of a review: authority, case number, day and link, nothing of the person. */
@Injectable()
export class MailReview {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
  ) {}

  async run(tx: Tx, { reviewId, kind, staffId }: MailReviewPayload, jobId: string): Promise<void> {
    const [row] = await tx.query<Row>(
      `select v.case_id, c.case_number, c.authority_id, v.due_on, s.email
       from review v join case_file c on c.id = v.case_id, staff s
       where v.id = $1 and v.outcome is null and s.id = $2 and s.active`,
      [reviewId, staffId],
    );
    if (!row) return;
    const facts = {
      kind,
      authority: nameOfAuthority(this.catalogue, row.authority_id, this.clock.today()).fi,
      caseNumber: row.case_number,
      due: Temporal.PlainDate.from(row.due_on),
      link: `${this.settings.DESK_URL}/fi/cases/${row.case_id}`,
    };
    await this.mailer.send({ id: jobId, to: row.email, ...reviewMail(facts) });
  }
}
