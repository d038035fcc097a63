import { no, ok, type Result } from '#kernel';
import type { ChannelFault, Receipt } from '../delivery-channel.js';
import type { Away } from './exchange.js';
import type { NoEntry } from './suomifi-login.js';

/** It does not want it so (4xx). */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number;
  /** `errorCode` of each of its validation errors. */
  readonly codes: readonly string[];
}

/** It did what it was asked. */
export interface Done<T> {
  readonly kind: 'done';
  readonly value: T;
}

export type Answer<T> = Done<T> | Refused | NoEntry | Away;

/**
 * What an answer that is not the wished one means for the sending. A sign-in that is refused, an address that may not
 * ask (401, 403) and too many requests (429) say nothing of the letter: the sending waits until they are mended.
 */
export function faultOf(answer: Exclude<Answer<unknown>, Done<unknown>>): Result<never, ChannelFault> {
  if (answer.kind === 'no-entry') return no('delivery.unreachable', { because: 'sign-in' });
  if (answer.kind === 'away') return no('delivery.unreachable');
  const { status, codes } = answer;
  if (codes.includes('MAILBOX_NOT_IN_USE')) return no('delivery.no-mailbox');
  if (status === 413) return no('delivery.too-large');
  if (status >= 500 || [401, 403, 408, 429].includes(status)) return no('delivery.unreachable', { status });
  return no('delivery.rejected', { status });
}

/** The receipt of a message that Suomi.fi has. */
export function sentAs(messageId: string | null): Result<Receipt, ChannelFault> {
  return ok({ state: 'sent', reference: messageId });
}
