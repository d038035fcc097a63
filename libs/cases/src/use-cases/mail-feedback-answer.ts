import { AuditTrail } from '#audit';
import { feedbackMail, Mailer } from '#delivery';
import type { Language, SystemActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { findAuthority } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { MailFeedbackAnswerPayload } from '../cases.jobs.js';
import type { FeedbackAnswer, FeedbackContent } from '../domain/feedback.js';
import { nameOfAuthority } from '../read-models/receipt.js';

interface Row {
  readonly authority_id: string;
  readonly language: Language;
  readonly content: string;
  readonly answer: string | null;
  readonly mail_state: string;
}

/** Sends the answer to feedback, or word of it, to the address the person left. */
@Injectable()
export class MailFeedbackAnswer {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { feedbackId }: MailFeedbackAnswerPayload): Promise<void> {
    const [row] = await tx.query<Row>(
      'select authority_id, language, content, answer, mail_state from feedback where id = $1',
      [feedbackId],
    );
    if (row?.mail_state !== 'planned' || row.answer === null) return;
    const { email } = JSON.parse(this.sealer.open(row.content)) as FeedbackContent;
    if (email === null) return;
    const { text, mail } = JSON.parse(this.sealer.open(row.answer)) as FeedbackAnswer;
    const contact = findAuthority(this.catalogue, row.authority_id)?.contact;
    const words = feedbackMail(row.language, {
      authority: nameOfAuthority(this.catalogue, row.authority_id, this.clock.today()),
      answer: mail === 'text' ? text : null,
      contact: { email: contact?.email ?? '', phone: contact?.phone ?? '' },
    });
    await this.mailer.send({ id: feedbackId, to: email, ...words });
    await tx.query(`update feedback set mail_state = 'sent' where id = $1`, [feedbackId]);
    const actor: SystemActor = { kind: 'system', job: 'mail.feedback-answer' };
    const { authority_id: authorityId } = row;
    await this.audit.record(tx, actor, 'FeedbackAnswerMailed', { authorityId, subjectId: feedbackId });
  }
}
