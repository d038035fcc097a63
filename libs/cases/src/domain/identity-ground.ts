import type { Temporal } from 'temporal-polyfill';

export type IdentityGround = 'doubt' | 'cannot-identify';

/** What the person was asked to prove who they are, and what became of it. */
export interface IdentityAsked {
  readonly asks: string;
  readonly askedOn: Temporal.PlainDate;
  /** The day by which an answer was hoped for. */
  readonly replyBy: Temporal.PlainDate;
  readonly state: 'open' | 'answered' | 'no-answer' | 'taken-back';
}

/**
 * Does a claim refused on this ground end because nobody knows who asks? Reasonable doubt that stayed (GDPR 12(6)), or
 * data by which nobody can be told apart (11(2), 12(2)).
 *
 * @example identityGround('access-12-6') // 'doubt'; identityGround('access-15-4') // null
 */
export function identityGround(groundId: string): IdentityGround | null {
  if (groundId.endsWith('-12-6')) return 'doubt';
  return groundId.endsWith('-12-2') ? 'cannot-identify' : null;
}

/**
 * Why a claim may not end for want of identity: it was never asked for, the time to answer is not over, or it was given.
 * Null when it may: the day has gone by without an answer, or the question was closed for that.
 */
export function whyIdentityStands(
  asked: IdentityAsked | null,
  today: Temporal.PlainDate,
): 'decision.identity-not-asked' | 'decision.identity-time-left' | 'decision.identity-given' | null {
  if (!asked || asked.state === 'taken-back') return 'decision.identity-not-asked';
  if (asked.state === 'answered') return 'decision.identity-given';
  return asked.state === 'open' && asked.replyBy.since(today).sign >= 0
    ? 'decision.identity-time-left'
    : null;
}
