import { Mailer } from '#delivery';
import { ClockPort, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { MailNewsPayload } from '../cases.jobs.js';
import { isPersonNews, newsMail } from '../domain/news.js';
import { nameOfAuthority } from '../read-models/receipt.js';

interface Row {
  readonly case_number: string;
  readonly authority_id: string;
  readonly unread: boolean;
  readonly email: string;
}

/** Sends one piece of news to one member of staff: authority, case number and link, nothing of the person. */
@Injectable()
export class MailNews {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
  ) {}

  async run(tx: Tx, { caseId, news, staffId }: MailNewsPayload, jobId: string): Promise<void> {
    const [row] = await tx.query<Row>(
      `select c.case_number, c.authority_id, s.email,
         exists (select 1 from person_news n where n.case_id = c.id) as unread from case_file c, staff s
       where c.id = $1 and s.id = $2 and s.active`,
      [caseId, staffId],
    );
    if (!row) return;
    // Read between the planning and this moment: there is nothing left to tell.
    if (isPersonNews(news) && !row.unread) return;
    const authority = nameOfAuthority(this.catalogue, row.authority_id, this.clock.today()).fi;
    const link = `${this.settings.DESK_URL}/fi/cases/${caseId}`;
    await this.mailer.send({
      id: jobId,
      to: row.email,
      ...newsMail({ kind: news, authority, caseNumber: row.case_number, link }),
    });
  }
}
