import { ageOn } from '#identity';
import { mayAsk, type Right, type Standing } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Behalf } from '../domain/behalf.js';

/** A right and whether the representative may ask for it. */
export interface RightStanding {
  readonly right: Right;
  readonly standing: Standing;
}

/** May this representative ask for these rights? By the rules of `mayAsk`, with the age that the identity code tells. */
export function standingsOf(
  { speaker, principal, understands }: Behalf,
  rights: readonly Right[],
  on: Temporal.PlainDate,
): RightStanding[] {
  const age = principal.hetu === null ? undefined : ageOn(principal.hetu, on);
  const subject = {
    deceased: speaker.as === 'kin',
    ...(age === undefined ? {} : { age }),
    ...(understands === null ? {} : { understands }),
  };
  return rights.map((right) => ({ right, standing: mayAsk({ speaker, subject, right, on }) }));
}

/**
 * May this representative ask for all of these rights? What the request leaves untold of the ground is left to a
 * person (434/2003 § 31: the authority sees that a matter is examined sufficiently).
 */
export function standingOf(
  behalf: Behalf,
  rights: readonly Right[],
  on: Temporal.PlainDate,
): Standing['answer'] {
  const answer = strictest(standingsOf(behalf, rights, on));
  return answer === 'may' && behalf.untold?.length ? 'judgement' : answer;
}

/** The strictest of some answers: what may not be asked, then what a person must judge. */
export function strictest(standings: readonly RightStanding[]): Standing['answer'] {
  const answers = standings.map(({ standing }) => standing.answer);
  if (answers.includes('may-not')) return 'may-not';
  return answers.includes('judgement') ? 'judgement' : 'may';
}
