import { dayWords } from '#deadlines';
import { type ExtensionReason, feedbackExtensionMail } from '#delivery';
import type { Language } from '#kernel';
import { type Catalogue, findAuthority } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import { nameOfAuthority } from '../read-models/receipt.js';

/** The notice of more time in the language of the person: the same words by e-mail and by letter. */
export function extensionNotice(
  about: {
    readonly authorityId: string;
    readonly language: Language;
    readonly reason: ExtensionReason;
    readonly due: Temporal.PlainDate;
    readonly toldOn: Temporal.PlainDate;
  },
  catalogue: Catalogue,
): { subject: string; text: string } {
  const contact = findAuthority(catalogue, about.authorityId)?.contact;
  return feedbackExtensionMail(about.language, {
    authority: nameOfAuthority(catalogue, about.authorityId, about.toldOn),
    reason: about.reason,
    dueOn: dayWords(about.due).on,
    contact: { email: contact?.email ?? '', phone: contact?.phone ?? '' },
  });
}
