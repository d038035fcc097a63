import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { ToldWay } from '../withdrawing/write-withdrawals.js';

/** By which way consent was told: with the request, on the page of the case, through an e-service, or to the office. */
export type ConsentWay = 'form' | 'portal' | 'e-service' | ToldWay;

export interface Consent {
  readonly requestId: string;
  /** False takes it back. */
  readonly given: boolean;
  readonly way: ConsentWay;
  readonly toldOn: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  /** The member of staff whom it was told; null when the person did it. */
  readonly by: string | null;
}

/**
 * Writes down whether the person agrees that decisions are served electronically: without it a decision that may be
 * appealed goes on paper (13/2003 § 18). What was said before stays.
 */
export async function writeConsent(tx: Tx, consent: Consent): Promise<void> {
  await tx.query(
    `insert into service_consent (id, request_id, given, way, told_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId(),
      consent.requestId,
      consent.given,
      consent.way,
      consent.toldOn.toString(),
      consent.at.toString(),
      consent.by,
    ],
  );
}
