import type { Translate } from '../parts/page-context.js';

/** What confirming brings about, in figures. */
export interface Consequences {
  /** Does a share stay with this authority, so that this case goes on here? */
  readonly staysHere: boolean;
  readonly opened: number;
  readonly transfers: number;
  readonly redirects: number;
}

/** Counts what confirming would do with the chosen authorities. */
export function consequencesOf(
  chosen: readonly { authority: string }[],
  redirects: number,
  facts: { ownAuthority: string; hosted: ReadonlySet<string> },
): Consequences {
  const authorities = new Set(chosen.map((one) => one.authority));
  const elsewhere = [...authorities].filter((id) => id !== facts.ownAuthority);
  return {
    staysHere: authorities.has(facts.ownAuthority),
    opened: elsewhere.filter((id) => facts.hosted.has(id)).length,
    transfers: elsewhere.filter((id) => !facts.hosted.has(id)).length,
    redirects,
  };
}

/** The consequences as one sentence beside the confirm button. */
export function consequencesText(what: Consequences, t: Translate): string {
  const parts = [
    t(what.staysHere ? 'triage.does.stays' : 'triage.does.leaves'),
    ...(what.opened ? [t('triage.does.opened', { count: what.opened })] : []),
    ...(what.transfers ? [t('triage.does.transfers', { count: what.transfers })] : []),
    ...(what.redirects ? [t('triage.does.redirects', { count: what.redirects })] : []),
  ];
  return parts.join(' · ');
}
