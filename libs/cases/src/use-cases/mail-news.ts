import { Mailer } from '#delivery';
import { Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { MailNewsPayload } from '../cases.jobs.js';
import { newsMail } from '../domain/news.js';

/** Sends one piece of news to one member of staff: case number and link, nothing of the person. */
@Injectable()
export class MailNews {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async run(tx: Tx, { caseId, news, staffId }: MailNewsPayload, jobId: string): Promise<void> {
    const [row] = await tx.query<{ case_number: string; email: string }>(
      `select c.case_number, s.email from case_file c, staff s where c.id = $1 and s.id = $2 and s.active`,
      [caseId, staffId],
    );
    if (!row) return;
    const link = `${this.settings.DESK_URL}/fi/cases/${caseId}`;
    await this.mailer.send({
      id: jobId,
      to: row.email,
      ...newsMail({ kind: news, caseNumber: row.case_number, link }),
    });
  }
}
