import { defineJob } from '#platform';
import { IsUUID } from 'class-validator';

export class EnvelopePayload {
  @IsUUID()
  deliveryId: string;
}

/** Letters that a channel of another system is to take to the person. */
export const SEND_ENVELOPE = defineJob({
  name: 'delivery.send-envelope',
  payload: EnvelopePayload,
  attempts: 12,
  backoff: { type: 'exponential', delay: 30_000 },
});

/** Seven days since a decision was made available electronically: has it been fetched? */
export const POST_UNFETCHED = defineJob({
  name: 'cases.post-unfetched',
  payload: EnvelopePayload,
  attempts: 8,
  backoff: { type: 'exponential', delay: 30_000 },
});
