import { parseHetu } from '#identity';
import { no, ok, type Result } from '#kernel';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Behalf } from '../domain/behalf.js';
import { checkKin, type KinRefusalCode } from './kin.js';
import { standingOf } from './standing.js';

/** In characters. */
const LONGEST_NAME = 200;

export type BehalfRefusalCode =
  'request.behalf-name' | 'request.behalf-hetu' | 'request.may-not-ask' | KinRefusalCode;

/** What becomes of a request that by the law may not be made for another: turned away at the form, or kept for a person. */
export type MayNot = 'refused' | 'judged';

/**
 * Checks a request made for somebody else: by the law a representative may ask, or a person must judge it. What came
 * by letter has come and is entered whatever the law says of it (906/2019 § 25). About a person who has died only the
 * registry takes an application, for it comes in writing and with reasons (703/2023 § 52).
 */
export function checkBehalf(
  behalf: Behalf,
  rights: readonly Right[],
  on: Temporal.PlainDate,
  { allowTestHetu, mayNot }: { allowTestHetu: boolean; mayNot: MayNot },
): Result<null, BehalfRefusalCode> {
  const { name, hetu } = behalf.principal;
  if (name.trim() === '' || name.length > LONGEST_NAME) return no('request.behalf-name', { field: 'behalf' });
  if (hetu !== null && !parseHetu(hetu, { allowTest: allowTestHetu, today: on }).ok) {
    return no('request.behalf-hetu', { field: 'behalf' });
  }
  if (behalf.speaker.as === 'kin' && mayNot === 'judged') return checkKin(behalf, rights);
  if (mayNot === 'judged') return ok(null);
  if (behalf.speaker.as === 'kin') return no('request.may-not-ask', { field: 'behalf' });
  return standingOf(behalf, rights, on) === 'may-not'
    ? no('request.may-not-ask', { field: 'behalf' })
    : ok(null);
}
