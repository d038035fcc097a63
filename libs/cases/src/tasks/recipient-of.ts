import type { TaskRecord } from '#collection';
import { authorityName, type Catalogue, findAuthority } from '#registers';
import type { Temporal } from 'temporal-polyfill';

/** What the form of the letter to a recipient begins with; the handler changes it. */
export interface RecipientProposal {
  readonly name: string;
  readonly address: string;
  readonly words: string;
}

/**
 * The recipient as the catalogue has it: an authority by its name and address of today, anybody else by the name of the
 * register's entry. Of a protected person no words are proposed: what was said to the person may tell where the person
 * lives (661/2009 § 36). Null when there is no letter to write.
 */
export function recipientOf(
  { kind, state, letterId, content: { brief } }: TaskRecord,
  isProtected: boolean,
  catalogue: Catalogue,
  today: Temporal.PlainDate,
): RecipientProposal | null {
  if (kind !== 'recipient-notice' || state !== 'open' || letterId) return null;
  const authority = brief.recipient?.authority
    ? findAuthority(catalogue, brief.recipient.authority)
    : undefined;
  const name = brief.recipient?.name ?? brief.systemName ?? '';
  return {
    name: authority?.contact ? authorityName(authority, today).fi : name,
    address: authority?.contact?.post.fi ?? '',
    words: isProtected ? '' : (brief.words ?? ''),
  };
}
