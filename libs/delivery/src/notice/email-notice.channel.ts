import { type Language, no, ok, type Result } from '#kernel';
import { type ChannelFault, DeliveryChannel, type Receipt } from '../delivery-channel.js';
import type { Mailer } from '../mailer.js';
import { citizenNotice, type NoticeFacts } from '../notices.js';

/** Word that there is something to read: it carries no letter and nothing of one. */
export interface Notice extends NoticeFacts {
  readonly id: string;
  readonly language: Language;
  /** The person's e-mail address; null: none is known. */
  readonly to: string | null;
}

/**
 * E-mail to the person. A mail server does not say whether it has had a mail before: each try bears the same
 * `Message-ID`, by which the receiving side drops the copy.
 */
export class EmailNoticeChannel extends DeliveryChannel<Notice> {
  readonly name = 'email-notice';

  constructor(private readonly mailer: Mailer) {
    super();
  }

  async send({ id, language, to, ...facts }: Notice): Promise<Result<Receipt, ChannelFault>> {
    if (!to) return no('delivery.no-address');
    try {
      await this.mailer.send({ id, to, ...citizenNotice(language, facts) });
      return ok({ state: 'sent', reference: null });
    } catch (error) {
      return no(isRefusal(error) ? 'delivery.rejected' : 'delivery.unreachable');
    }
  }
}

/** A reply of SMTP that stays the same however often one asks (5xx). */
function isRefusal(error: unknown): boolean {
  const code = Number((error as { responseCode?: unknown }).responseCode);
  return code >= 500 && code < 600;
}
