import { parseHetu } from '#identity';
import { no, ok, type Result } from '#kernel';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Behalf } from '../domain/behalf.js';
import { standingsOf, strictest } from './standing.js';

/** In characters. */
const LONGEST_NAME = 200;

export type BehalfRefusalCode = 'request.behalf-name' | 'request.behalf-hetu' | 'request.may-not-ask';

/** Checks a request made for somebody else: by the law a representative may ask, or a person must judge it. */
export function checkBehalf(
  behalf: Behalf,
  rights: readonly Right[],
  on: Temporal.PlainDate,
  allowTestHetu: boolean,
): Result<null, BehalfRefusalCode> {
  const { name, hetu } = behalf.principal;
  if (name.trim() === '' || name.length > LONGEST_NAME) return no('request.behalf-name', { field: 'behalf' });
  if (hetu !== null && !parseHetu(hetu, { allowTest: allowTestHetu, today: on }).ok) {
    return no('request.behalf-hetu', { field: 'behalf' });
  }
  const answer = strictest(standingsOf(behalf, rights, on));
  return answer === 'may-not' ? no('request.may-not-ask', { field: 'behalf' }) : ok(null);
}
