import { AuditTrail } from '#audit';
import { Mailer } from '#delivery';
import type { SystemActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { MailFeedbackExtensionPayload } from '../cases.jobs.js';
import { extensionNotice } from '../feedback/extension-notice.js';
import { readFeedback } from '../feedback/read-feedback.js';

/** Tells the person by e-mail, in the language of the feedback, that the answer takes two further weeks. */
@Injectable()
export class MailFeedbackExtension {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { feedbackId }: MailFeedbackExtensionPayload, jobId: string): Promise<void> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const [found] = await readFeedback(tx, context, feedbackId);
    if (!found?.clock || found.extension?.way !== 'email' || found.content.email === null) return;
    const { authorityId, language, extension } = found;
    const about = {
      authorityId,
      language,
      reason: extension.reason,
      due: found.clock.due,
      toldOn: extension.on,
    };
    await this.mailer.send({ id: jobId, to: found.content.email, ...extensionNotice(about, this.catalogue) });
    const actor: SystemActor = { kind: 'system', job: 'mail.feedback-extension' };
    await this.audit.record(tx, actor, 'FeedbackExtensionMailed', { authorityId, subjectId: feedbackId });
  }
}
