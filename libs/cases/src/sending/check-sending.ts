import { no, ok, type Result } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import { isOneOf } from '../domain/claim-act.js';

/** The ways by which the registry office sends a letter: this service sends none of them. */
export const SENDING_WAYS = ['secure-email', 'post', 'registry-system', 'handed-over'] as const;
export type SendingWay = (typeof SENDING_WAYS)[number];

/** What a person shows who fetches a letter at the counter. */
export const SHOWN_PROOFS = ['passport', 'identity-card', 'driving-licence'] as const;
export type ShownProof = (typeof SHOWN_PROOFS)[number];

export type SendingRefusalCode =
  | 'letter.not-found'
  | 'sending.missing-way'
  | 'sending.missing-day'
  | 'sending.missing-proof'
  | 'sending.in-future'
  | 'sending.before-issued'
  | 'sending.already-recorded';

export interface Sending {
  readonly way: string;
  /** Null when the day could not be read. */
  readonly sentOn: Temporal.PlainDate | null;
  /** By what the person who fetched it was known; empty for the other ways. */
  readonly shown?: string;
}

export interface CheckedSending {
  readonly way: SendingWay;
  readonly sentOn: Temporal.PlainDate;
  readonly shown: ShownProof | null;
}

/**
 * A letter is sent on or after the day it was issued, and not in the future. One to the person is handed over only to who
 * shows who they are.
 *
 * @example issued 24.11.2026, today 26.11.: sent 23.11. 'sending.before-issued', sent 27.11. 'sending.in-future'
 */
export function checkSending(
  { way, sentOn, shown = '' }: Sending,
  facts: {
    readonly issuedOn: Temporal.PlainDate;
    readonly today: Temporal.PlainDate;
    readonly toPerson: boolean;
  },
): Result<CheckedSending, SendingRefusalCode> {
  if (!isOneOf(SENDING_WAYS, way)) return no('sending.missing-way');
  const proof = isOneOf(SHOWN_PROOFS, shown) ? shown : null;
  if (way === 'handed-over' && facts.toPerson && !proof) return no('sending.missing-proof');
  if (!sentOn) return no('sending.missing-day');
  if (sentOn.since(facts.today).sign > 0) return no('sending.in-future');
  if (sentOn.since(facts.issuedOn).sign < 0) return no('sending.before-issued');
  return ok({ way, sentOn, shown: way === 'handed-over' && facts.toPerson ? proof : null });
}
