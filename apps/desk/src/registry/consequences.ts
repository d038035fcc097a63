import type { Translate } from '../parts/page-context.js';

/** What confirming brings about, in figures. */
export interface Consequences {
  /** Does a share stay with this authority, so that this case goes on here? */
  readonly staysHere: boolean;
  readonly opened: number;
  readonly transfers: number;
  readonly redirects: number;
}

/** Counts what confirming would do with the chosen shares: each one elsewhere is a case or a letter of its own. */
export function consequencesOf(
  chosen: readonly { authority: string }[],
  redirects: number,
  facts: { ownAuthority: string; hosted: ReadonlySet<string> },
): Consequences {
  const elsewhere = chosen.filter((one) => one.authority !== facts.ownAuthority);
  return {
    staysHere: chosen.length > elsewhere.length,
    opened: elsewhere.filter((one) => facts.hosted.has(one.authority)).length,
    transfers: elsewhere.filter((one) => !facts.hosted.has(one.authority)).length,
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
