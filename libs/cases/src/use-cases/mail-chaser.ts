import { Mailer } from '#delivery';
import { Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { MailChaserPayload } from '../cases.jobs.js';
import { chaserMail } from '../domain/chaser-mail.js';

/** Sends one reminder of a task to one member of staff: case number, due day and link, nothing of the person. */
@Injectable()
export class MailChaser {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async run(tx: Tx, { taskId, step, staffId }: MailChaserPayload, jobId: string): Promise<void> {
    const [row] = await tx.query<{ case_number: string; due_on: string; email: string }>(
      `select c.case_number, t.due_on, s.email from task t join case_file c on c.id = t.case_id, staff s
       where t.id = $1 and s.id = $2 and s.active`,
      [taskId, staffId],
    );
    if (!row) return;
    const mail = chaserMail({
      step,
      caseNumber: row.case_number,
      due: Temporal.PlainDate.from(row.due_on),
      link: `${this.settings.DESK_URL}/fi/tasks/${taskId}`,
    });
    await this.mailer.send({ id: jobId, to: row.email, ...mail });
  }
}
