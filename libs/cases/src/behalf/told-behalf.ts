import { isRight, RIGHTS, type Right } from '#rights';
import type { Behalf, Representative, Untold } from '../domain/behalf.js';
import { typedDay } from '../domain/typed-day.js';

/** The grounds on which one speaks for another, as the forms name them. */
export const GROUNDS = ['child', 'attorney', 'court-guardian', 'mandate'] as const;
export type Ground = (typeof GROUNDS)[number];
/** The grounds the registry enters besides: an application about a person who has died comes to it in writing. */
export const REGISTRY_GROUNDS = [...GROUNDS, 'deceased'] as const;
export type RegistryGround = (typeof REGISTRY_GROUNDS)[number];
/** What can be told about custody. */
export const CUSTODY = ['alone', 'joint-agreed', 'joint-open'] as const;
/** The scope that covers every right. */
export const EVERY_RIGHT = 'all';

/** What was told about the ground and the person one speaks for, as typed; '' where nothing was. */
export interface ToldBehalf {
  readonly name: string;
  readonly hetu: string;
  readonly custody: string;
  readonly personal: string;
  readonly understands: string;
  readonly confirmed: string;
  readonly scope: readonly string[];
  readonly expires: string;
}

/** What was told as the law asks for it. */
export function behalfFrom(ground: Ground, told: ToldBehalf): Behalf {
  const untold = untoldOf(ground, told);
  const understands = told.understands === 'yes' ? true : told.understands === 'no' ? false : null;
  return {
    speaker: speakerOf(ground, told),
    principal: { name: told.name, hetu: told.hetu === '' ? null : told.hetu },
    understands: ground === 'court-guardian' ? understands : null,
    ...(untold.length > 0 ? { untold } : {}),
  };
}

function speakerOf(ground: Ground, told: ToldBehalf): Representative {
  switch (ground) {
    case 'child': {
      const otherGuardianConsents = told.custody === 'joint-agreed';
      return { as: 'guardian', jointCustody: told.custody !== 'alone', otherGuardianConsents };
    }
    case 'court-guardian':
      return { as: 'court-guardian', personalMatters: told.personal !== 'no' };
    case 'attorney': {
      const day = typedDay(told.expires, 'end');
      const expires = day === null || day === 'not-a-day' ? {} : { expires: day };
      return { as: 'attorney', scope: scopeOf(told), ...expires };
    }
    case 'mandate':
      return { as: 'mandate', confirmed: told.confirmed !== 'no', scope: scopeOf(told) };
  }
}

function untoldOf(ground: Ground, told: ToldBehalf): Untold[] {
  const isUntold: Readonly<Record<Untold, boolean>> = {
    custody: !CUSTODY.some((one) => one === told.custody),
    personal: told.personal !== 'yes' && told.personal !== 'no',
    confirmed: told.confirmed !== 'yes' && told.confirmed !== 'no',
    scope: !isScopeTold(told),
  };
  const asked: Readonly<Record<Ground, readonly Untold[]>> = {
    child: ['custody'],
    attorney: ['scope'],
    'court-guardian': ['personal'],
    mandate: ['confirmed', 'scope'],
  };
  return asked[ground].filter((question) => isUntold[question]);
}

function isScopeTold({ scope }: ToldBehalf): boolean {
  return scope.some((one) => one === EVERY_RIGHT || isRight(one));
}

/** Untold, the authorisation is taken to cover what is asked: the proof shows whether it does. */
function scopeOf(told: ToldBehalf): readonly Right[] {
  return told.scope.includes(EVERY_RIGHT) || !isScopeTold(told) ? RIGHTS : told.scope.filter(isRight);
}
