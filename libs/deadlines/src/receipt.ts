import type { Temporal } from 'temporal-polyfill';
import { compareDays, plusDays } from './calendar/day-number.js';
import type { ClockInput } from './clock-input.js';

/** A letter is deemed to arrive on the 7th day after it was posted: Administrative Procedure Act 434/2003 § 59. */
const LETTER_DAYS = 7;

/** Why a clock cannot be computed from these facts. The members are those of ClockInput. */
export type ClockInputProblem =
  | { readonly code: 'receipt-or-service' }
  | { readonly code: 'service-only-in-appeal' }
  | { readonly code: 'event-before-receipt'; readonly event: number };

/**
 * The first thing that makes the facts impossible, or null: both or neither of receipt and service, service
 * outside `appeal`, an event before the receipt.
 */
export function clockInputProblem(input: ClockInput): ClockInputProblem | null {
  if ((input.receivedOn === undefined) === (input.service === undefined))
    return { code: 'receipt-or-service' };
  if (input.service !== undefined && input.regime !== 'appeal') return { code: 'service-only-in-appeal' };
  if (input.events.length === 0) return null;
  const receivedOn = receiptOf(input);
  const event = input.events.findIndex(({ on }) => compareDays(on, receivedOn) < 0);
  return event < 0 ? null : { code: 'event-before-receipt', event };
}

/**
 * The day the period is counted from. A decision sent by letter is served on the 7th day after posting, not
 * rolled (434/2003 § 59); by certificate on the day on the certificate (§ 60); in an e-service on the day it
 * was fetched (13/2003 § 18).
 *
 * @example receiptOf({ regime: 'appeal', service: { by: 'letter', on: 2026-11-17 }, events: [] }) // 2026-11-24
 * @throws RangeError when there is neither receipt nor service
 */
export function receiptOf(input: ClockInput): Temporal.PlainDate {
  if (input.receivedOn !== undefined) return input.receivedOn;
  if (input.service === undefined) throw new RangeError('A clock needs a day of receipt or of service.');
  return input.service.by === 'letter' ? plusDays(input.service.on, LETTER_DAYS) : input.service.on;
}
