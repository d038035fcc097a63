import type { ClaimView } from '#cases/citizen';
import type { Translate } from '#platform';
import { periodText } from '../request/period-text.js';
import type { StateMark } from './state-mark.js';

/** One right that was asked for, with the person's own words. */
export interface Asked {
  readonly right: ClaimView['right'];
  readonly lines: readonly string[];
  readonly state: StateMark | null;
}

/** What was asked, as written. */
export function asked(claim: ClaimView, t: Translate, state: StateMark | null): Asked {
  const { what, wrong, correct, because, periodFrom, periodTo } = claim.scope;
  const worded = (key: string, words: string | undefined) =>
    words ? [`${t(`details.${claim.right}.${key}`)} ${words}`] : [];
  const plain = what ? [what] : [];
  const period = [periodText(periodFrom ?? '', periodTo ?? '', t)].filter((text) => text !== '');
  const lines = [...plain, ...worded('wrong', wrong), ...worded('correct', correct)];
  const origin = claim.origin === 'asked' ? [] : [t(`claim-origin.${claim.origin}`)];
  return {
    right: claim.right,
    lines: [...lines, ...worded('because', because), ...period, ...origin],
    state,
  };
}
