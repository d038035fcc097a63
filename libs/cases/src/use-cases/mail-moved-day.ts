import { Mailer } from '#delivery';
import { Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { MailMovedDayPayload } from '../cases.jobs.js';
import { movedMail } from '../domain/moved-mail.js';

interface Row {
  readonly case_id: string;
  readonly case_number: string;
  readonly email: string;
}

/** Tells one member of staff that a due day moved: case number and link, nothing else. */
@Injectable()
export class MailMovedDay {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async run(tx: Tx, { movedId, staffId }: MailMovedDayPayload, jobId: string): Promise<void> {
    const [row] = await tx.query<Row>(
      `select m.case_id, c.case_number, s.email from clock_moved m join case_file c on c.id = m.case_id, staff s
       where m.id = $1 and s.id = $2 and s.active`,
      [movedId, staffId],
    );
    if (!row) return;
    const link = `${this.settings.DESK_URL}/fi/cases/${row.case_id}`;
    await this.mailer.send({ id: jobId, to: row.email, ...movedMail({ caseNumber: row.case_number, link }) });
  }
}
