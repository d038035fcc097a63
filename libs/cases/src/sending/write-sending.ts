import { newId, type StaffActor } from '#kernel';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { CheckedSending } from './check-sending.js';

/** One letter that the office has sent, in the envelope in which it waited; none for a letter to somebody else. */
export interface SentLetter {
  readonly caseId: string;
  readonly letterId: string;
  readonly deliveryId: string | null;
}

/** Writes down that the office has sent a letter. @returns false when it was written before */
export async function writeSending(
  tx: Tx,
  actor: StaffActor,
  { caseId, letterId, deliveryId }: SentLetter,
  { way, sentOn, shown }: CheckedSending,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into letter_sending (id, case_id, letter_id, delivery_id, way, sent_on, identity_shown, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (letter_id, delivery_id) do nothing returning id`,
    [
      ...[newId(), caseId, letterId, deliveryId, way, sentOn.toString(), shown],
      ...[at.toString(), actor.staffId],
    ],
  );
  return rows.length > 0;
}
