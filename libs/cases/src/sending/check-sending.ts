import { no, ok, type Result } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import { isOneOf } from '../domain/claim-act.js';

/** The ways by which the registry office sends a letter: this service sends none of them. */
export const SENDING_WAYS = ['secure-email', 'post', 'registry-system', 'handed-over'] as const;
export type SendingWay = (typeof SENDING_WAYS)[number];

export type SendingRefusalCode =
  | 'letter.not-found'
  | 'sending.missing-way'
  | 'sending.missing-day'
  | 'sending.in-future'
  | 'sending.before-issued'
  | 'sending.already-recorded';

export interface Sending {
  readonly way: string;
  /** Null when the day could not be read. */
  readonly sentOn: Temporal.PlainDate | null;
}

/**
 * A letter is sent on or after the day it was issued, and not in the future.
 *
 * @example issued 24.11.2026, today 26.11.: sent 23.11. 'sending.before-issued', sent 27.11. 'sending.in-future'
 */
export function checkSending(
  { way, sentOn }: Sending,
  days: { readonly issuedOn: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): Result<{ way: SendingWay; sentOn: Temporal.PlainDate }, SendingRefusalCode> {
  if (!isOneOf(SENDING_WAYS, way)) return no('sending.missing-way');
  if (!sentOn) return no('sending.missing-day');
  if (sentOn.since(days.today).sign > 0) return no('sending.in-future');
  if (sentOn.since(days.issuedOn).sign < 0) return no('sending.before-issued');
  return ok({ way, sentOn });
}
