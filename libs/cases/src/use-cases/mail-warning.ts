import type { WarningKind } from '#deadlines';
import { Mailer } from '#delivery';
import { Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { MailWarningPayload } from '../cases.jobs.js';
import { warningMail } from '../domain/warning-mail.js';

interface Row {
  readonly case_id: string;
  readonly case_number: string;
  readonly kind: WarningKind;
  readonly due: string;
  readonly email: string;
}

/** Sends one warning to one member of staff: case number, due day and link, nothing of the person. */
@Injectable()
export class MailWarning {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async run(tx: Tx, { warningId, staffId }: MailWarningPayload, jobId: string): Promise<void> {
    const [row] = await tx.query<Row>(
      `select w.case_id, c.case_number, w.kind, w.due, s.email from clock_warning w join case_file c on c.id = w.case_id,
         staff s where w.id = $1 and s.id = $2 and s.active`,
      [warningId, staffId],
    );
    if (!row) return;
    const link = `${this.settings.DESK_URL}/fi/cases/${row.case_id}`;
    const facts = {
      kind: row.kind,
      caseNumber: row.case_number,
      due: Temporal.PlainDate.from(row.due),
      link,
    };
    await this.mailer.send({ id: jobId, to: row.email, ...warningMail(facts) });
  }
}
