import { type Behalf, type Representative, standingsOf, typedDay } from '#cases/citizen';
import { isRight, RIGHTS, type Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Draft } from './draft.js';
import type { DraftBehalf } from './draft-behalf.js';

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
