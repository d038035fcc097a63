import type { CHANNELS } from '#delivery';

/** A channel, or a person of the office who finds the way. */
export type WayChannel = (typeof CHANNELS)[number] | 'by-hand';

/** Why letters go this way. */
export type WayReason =
  | 'wish'
  | 'no-consent'
  | 'e-mail-shows'
  | 'protected'
  | 'no-address'
  | 'not-fetched'
  | 'came-back'
  | 'not-taken'
  | 'stopped';

export interface Way {
  readonly channel: WayChannel;
  readonly because: WayReason;
}

/** Never none: the last is always a person of the office, the own page or the counter. */
export type Ways = readonly [Way, ...Way[]];

/** What is known of the person when letters go out. */
export interface ReachablePerson {
  /** How the person wants to be answered; `email-notice` is for those who filed without sign-in. */
  readonly wish: 'portal' | 'email-notice' | 'post' | 'counter';
  /** Is there a page of one's own to read letters on? */
  readonly signedIn: boolean;
  /** Has the person agreed that decisions are served electronically, and not taken it back? */
  readonly consents: boolean;
  readonly hasIdentityCode: boolean;
  readonly hasAddress: boolean;
  /** Nobody may learn where the person lives (661/2009 § 36–37). */
  readonly protected: boolean;
  /** Channels of other systems that this installation has, as the worker told. */
  readonly connected: readonly string[];
}

/**
 * The ways by which letters may reach a person, the best first: the first that takes them is used. A decision that may be
 * appealed is served electronically only with consent (13/2003 § 18); e-mail shows no content; no paper goes by itself to
 * a protected person. The last way is always a person of the office.
 *
 * @example on 24.11.2026 a refusal for who asked for the own page and agreed → citizens-page
 * @example the same without consent, address known → suomifi-paper, post-batch, by-hand
 */
export function waysToPerson(person: ReachablePerson, { served }: { readonly served: boolean }): Ways {
  return those(waysOf(person, served), person.connected);
}

function waysOf(person: ReachablePerson, served: boolean): Ways {
  const electronic = !served || person.consents;
  if (person.wish === 'portal' && person.signedIn) {
    if (electronic) return [{ channel: 'citizens-page', because: 'wish' }];
    return onPaper(person, 'no-consent');
  }
  if (person.wish === 'counter') return [{ channel: 'counter', because: 'wish' }];
  if (person.wish === 'post') return onPaper(person, 'wish', electronic);
  const paper = onPaper(person, 'e-mail-shows', electronic);
  if (!electronic || !person.hasIdentityCode || paper[0].channel !== 'suomifi-paper') return paper;
  return [
    { channel: 'suomifi-multichannel', because: 'e-mail-shows' },
    { channel: 'suomifi-electronic', because: 'e-mail-shows' },
    ...paper,
  ];
}

/** The ways of a letter that must go on paper, for a reason that is told. */
export function paperWays(person: Omit<ReachablePerson, 'wish'>, because: WayReason): Ways {
  return those(onPaper(person, because), person.connected);
}

/**
 * The ways of paper. Where there is none, a mailbox stands in for it, if the person may be served so, and else the office
 * finds a way.
 */
function onPaper(person: Omit<ReachablePerson, 'wish'>, because: WayReason, electronic = false): Ways {
  const none = person.protected ? 'protected' : person.hasAddress ? null : 'no-address';
  if (!none)
    return [
      { channel: 'suomifi-paper', because },
      { channel: 'post-batch', because },
      { channel: 'by-hand', because: 'not-taken' },
    ];
  const byHand = { channel: 'by-hand', because: none } as const;
  if (!electronic || !person.hasIdentityCode) return [byHand];
  return [{ channel: 'suomifi-electronic', because: none }, byHand];
}

/** Those that this installation has. */
function those(ways: Ways, connected: readonly string[]): Ways {
  const [first, ...others] = ways.filter(
    ({ channel }) => !channel.startsWith('suomifi-') || connected.includes(channel),
  );
  if (!first) throw new Error('The last way is always one of the house');
  return [first, ...others];
}
