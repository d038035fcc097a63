import { type Behalf, behalfFrom, CUSTODY, EVERY_RIGHT, standingsOf } from '#cases/citizen';
import type { FieldError } from '#platform';
import { RIGHTS, type Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Draft } from './draft.js';
import { type DraftBehalf, NO_BEHALF } from './draft-behalf.js';
import type { FormContext } from './request-page.js';

export { CUSTODY, EVERY_RIGHT as EVERYTHING };

/** The answers as the law asks for them; null when one speaks for oneself. */
export function behalfOf({ whom, behalf }: Pick<Draft, 'whom' | 'behalf'>): Behalf | null {
  return whom === 'self' || whom === 'deceased' ? null : behalfFrom(whom, behalf);
}

/** The rights this draft may not ask for, each with the reason the law gives. Nothing for oneself. */
export function forbiddenIn(
  draft: Pick<Draft, 'whom' | 'behalf'>,
  rights: readonly Right[],
  today: Temporal.PlainDate,
) {
  const behalf = behalfOf(draft);
  if (!behalf) return [];
  return standingsOf(behalf, rights, today).filter(({ standing }) => standing.answer === 'may-not');
}

/** Answers that stand in nobody's way, for judging one answer by itself. */
const NOTHING_AGAINST: DraftBehalf = {
  ...NO_BEHALF,
  custody: 'alone',
  personal: 'yes',
  understands: 'unknown',
  confirmed: 'yes',
  scope: [EVERY_RIGHT],
};

/** What no choice of rights could mend: this one answer does not let the person ask at all. Empty when it does. */
export function forbiddenByAnswer(
  { whom, behalf }: Pick<Draft, 'whom' | 'behalf'>,
  answer: keyof DraftBehalf,
  { today, say }: Pick<FormContext, 'today' | 'say'>,
): Pick<FieldError, 'key' | 'values'>[] {
  const alone = { ...NOTHING_AGAINST, [answer]: behalf[answer] };
  const forbidden = forbiddenIn({ whom, behalf: alone }, RIGHTS, today);
  const [first] = forbidden;
  if (!first || forbidden.length < RIGHTS.length) return [];
  const why = first.standing.because.map(({ text }) => say(text)).join(' ');
  return [{ key: 'error.behalf.may-not', values: { why } }];
}
