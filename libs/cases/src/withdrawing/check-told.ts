import { no, ok, type Result } from '#kernel';
import { Temporal } from 'temporal-polyfill';

export type ToldRefusalCode = 'told.in-future' | 'told.before-receipt';

/**
 * What the person told the office reached it on a day that is not to come, and not before their request.
 *
 * @example received 22.11.2026, today 25.11.: told 26.11. 'told.in-future', told 21.11. 'told.before-receipt'
 */
export function checkTold(
  toldOn: Temporal.PlainDate,
  { request_received_on: receivedOn }: { readonly request_received_on: string },
  today: Temporal.PlainDate,
): Result<null, ToldRefusalCode> {
  const { compare } = Temporal.PlainDate;
  if (compare(toldOn, today) > 0) return no('told.in-future', { field: 'toldOn' });
  if (compare(toldOn, receivedOn) < 0) return no('told.before-receipt', { field: 'toldOn' });
  return ok(null);
}
