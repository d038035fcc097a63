import type { MailRefusal } from './read-mail.js';

/** How long the registry may leave an imported e-mail unregistered, in days. */
export const DRAFT_DAYS = 30;

/** What a draft of the registry holds, sealed. Its attachments lie in the file store under their ids. */
export interface EntryDraftContent {
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  /** `2026-11-21`; null when the headers of the e-mail did not tell. */
  readonly receivedOn: string | null;
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
  readonly refused: readonly { readonly name: string; readonly why: MailRefusal }[];
}
