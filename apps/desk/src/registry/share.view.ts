import type { Because, Language } from '#kernel';
import type { Routing } from '#routing';
import type { Names } from '../parts/names.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { sourceWords } from '#deadlines';

type Share = Routing['shares'][number];
type Redirect = Routing['redirects'][number];
type Warning = Routing['warnings'][number];

/** A reason with its source. */
export interface ReasonLine {
  readonly text: string;
  readonly source: string;
  /** The office's own words, with what introduces them and their language. */
  readonly words: { readonly lead: string; readonly language: Language; readonly text: string } | null;
}

/** What a share of the proposal says, without the choices on it. */
export interface ShareFacts {
  readonly authority: string;
  readonly hosted: boolean;
  readonly here: boolean;
  readonly shareClass: string;
  readonly stateClass: string;
  readonly stateIcon: string;
  readonly state: string;
  readonly rights: string;
  readonly data: string;
  readonly systems: string;
  readonly role: string;
  readonly clock: string;
  readonly whyTitle: string;
  readonly because: readonly ReasonLine[];
}

/** One authority's share of the request: what it answers for, by which clock, and why. */
export function shareFacts(share: Share, names: Names, page: PageContext, ownAuthority: string): ShareFacts {
  const here = share.authority === ownAuthority;
  const place = here ? 'here' : share.hosted ? 'hosted' : 'transfer';
  return {
    authority: names.authority(share.authority),
    hosted: share.hosted,
    here,
    shareClass: here ? '' : 'share--move',
    stateClass: here ? 'state--run' : 'state--none',
    stateIcon: here ? 'check' : 'arrow-right',
    state: page.t(`triage.place.${place}`),
    rights: share.rights.map((right) => page.t(`right.${right}`)).join(', '),
    data: share.data.map((id) => names.data(id)).join(', '),
    systems: share.systems.map((id) => names.system(id)).join(', '),
    role: page.t(`triage.role.${share.role}`),
    clock: page.t(`triage.clock.${share.clock}`),
    whyTitle: page.t('triage.why', { count: share.because.length }),
    because: reasonLines(share.because, page),
  };
}

/** Advice to the person: somebody else is asked, nothing is transferred. */
export function redirectFacts(redirect: Redirect, names: Names, page: PageContext) {
  return {
    authority: names.authority(redirect.to),
    rights: redirect.rights.map((right) => page.t(`right.${right}`)).join(', '),
    data: redirect.data.map((id) => names.data(id)).join(', '),
    whyTitle: page.t('triage.why', { count: redirect.because.length }),
    because: reasonLines(redirect.because, page),
  };
}

/** Something the officer must know before confirming. */
export function warningFacts(warning: Warning, names: Names, page: PageContext) {
  const reasons = reasonLines(warning.because, page);
  return { code: warning.code, data: warning.data.map((id) => names.data(id)).join(', '), because: reasons };
}

/** The reasons in the language of the page. */
export function reasonLines(because: readonly Because[], page: PageContext): ReasonLine[] {
  return because.map((one) => ({
    text: inLanguage(one.text, page),
    source: sourceWords(one.source, page.language),
    words: one.words ? { ...one.words, lead: page.t(`split.inWords.${one.words.language}`) } : null,
  }));
}
