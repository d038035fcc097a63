import { type Behalf, type Representative, standingsOf, typedDay } from '#cases/citizen';
import type { FieldError } from '#platform';
import { isRight, RIGHTS, type Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Draft } from './draft.js';
import { type DraftBehalf, NO_BEHALF } from './draft-behalf.js';
import type { FormContext } from './request-page.js';

/** The answers that a guardian can give about custody. */
export const CUSTODY = ['alone', 'joint-agreed', 'joint-open'] as const;
/** The scope that covers every right. */
export const EVERYTHING = 'all';

/** The answers as the law asks for them; null when one speaks for oneself. */
export function behalfOf({ whom, behalf }: Pick<Draft, 'whom' | 'behalf'>): Behalf | null {
  const speaker = speakerOf(whom, behalf);
  if (!speaker) return null;
  const understands = behalf.understands === 'yes' ? true : behalf.understands === 'no' ? false : null;
  return {
    speaker,
    principal: { name: behalf.name, hetu: behalf.hetu === '' ? null : behalf.hetu },
    understands: speaker.as === 'court-guardian' ? understands : null,
  };
}

function speakerOf(whom: Draft['whom'], behalf: DraftBehalf): Representative | null {
  switch (whom) {
    case 'child': {
      const { custody } = behalf;
      const jointCustody = custody !== 'alone';
      return { as: 'guardian', jointCustody, otherGuardianConsents: custody === 'joint-agreed' };
    }
    case 'court-guardian':
      return { as: 'court-guardian', personalMatters: behalf.personal === 'yes' };
    case 'attorney': {
      const day = typedDay(behalf.expires, 'end');
      const expires = day === null || day === 'not-a-day' ? {} : { expires: day };
      return { as: 'attorney', scope: scopeOf(behalf), ...expires };
    }
    case 'mandate':
      return { as: 'mandate', confirmed: behalf.confirmed === 'yes', scope: scopeOf(behalf) };
    case 'self':
    case 'deceased':
      return null;
  }
}

function scopeOf({ scope }: DraftBehalf): readonly Right[] {
  return scope.includes(EVERYTHING) ? RIGHTS : scope.filter(isRight);
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
  scope: [EVERYTHING],
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
