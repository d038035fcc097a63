import type { MailRefusal } from './read-mail.js';

/** How long the registry may leave a draft unregistered, in days. */
export const DRAFT_DAYS = 30;
/** From so many days before its removal on, a draft is warned of. */
export const WARNED_DAYS = 7;
/** Most attachments of a draft, and of a request that the registry enters: a mail's thirty and some beside them. */
export const MOST_ATTACHMENTS_ENTERED = 40;

/** A file of a draft, in the file store under its id. */
export interface DraftFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Shows the right to speak for somebody else. */
  readonly proof?: boolean;
  /** Unticked when the form was saved: not of this request. It stays with the draft in case it is ticked again. */
  readonly left?: boolean;
  /** The whole text of a message that is longer than what is shown: it always belongs to the request. */
  readonly whole?: boolean;
}

/** What was typed into the form when it was saved half-way, by field. */
export type TypedFields = Readonly<Record<string, readonly string[]>>;

/** What a draft of the registry holds, sealed: an e-mail, a form saved half-way, or an e-mail with its form. */
export interface EntryDraftContent {
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  /** `2026-11-21`; null when the headers of the e-mail did not tell, or nobody has written it. */
  readonly receivedOn: string | null;
  readonly attachments: readonly DraftFile[];
  readonly refused: readonly { readonly name: string; readonly why: MailRefusal }[];
  /** Subjects of the e-mails that came attached to it and became drafts of their own. */
  readonly own?: readonly string[];
  /** Left out until somebody saves the form. */
  readonly typed?: TypedFields;
}
