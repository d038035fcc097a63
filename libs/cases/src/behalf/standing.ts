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
    deceased: false,
    ...(age === undefined ? {} : { age }),
    ...(understands === null ? {} : { understands }),
  };
  return rights.map((right) => ({ right, standing: mayAsk({ speaker, subject, right, on }) }));
}

/** The strictest of some answers: what may not be asked, then what a person must judge. */
export function strictest(standings: readonly RightStanding[]): Standing['answer'] {
  const answers = standings.map(({ standing }) => standing.answer);
  if (answers.includes('may-not')) return 'may-not';
  return answers.includes('judgement') ? 'judgement' : 'may';
}
