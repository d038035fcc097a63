import { Mailer } from '#delivery';
import { Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { MailUnopenedPayload } from '../cases.jobs.js';
import { unopenedMail } from '../domain/unopened-mail.js';

/** Tells one registrar that a request waits unopened: case number, due day and link, nothing of the person. */
@Injectable()
export class MailUnopened {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async run(tx: Tx, { caseId, staffId }: MailUnopenedPayload, jobId: string): Promise<void> {
    const [row] = await tx.query<{ case_number: string; lead_due: string; email: string; triages: boolean }>(
      `select c.case_number, c.lead_due, s.email, 'registrar' = any (s.roles) as triages from case_file c, staff s
       where c.id = $1 and c.first_opened_at is null and s.id = $2 and s.active`,
      [caseId, staffId],
    );
    if (!row) return;
    const facts = {
      caseNumber: row.case_number,
      due: Temporal.PlainDate.from(row.lead_due),
      // The officer of an authority that named nobody for protected requests names somebody in the case.
      link: `${this.settings.DESK_URL}/fi/cases/${caseId}/${row.triages ? 'routing' : 'access'}`,
    };
    await this.mailer.send({ id: jobId, to: row.email, ...unopenedMail(facts) });
  }
}
