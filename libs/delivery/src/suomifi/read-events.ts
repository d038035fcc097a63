import { isId } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { asFields, type Fields, listIn, textIn } from './read-json.js';

/** The person has written to the service: no delivery of ours. */
export const FROM_END_USER = 'Electronic message from end user';

/** One thing that happened to a message of this service. */
export interface SuomifiEvent {
  readonly type: string;
  readonly at: Temporal.Instant;
  readonly messageId: string;
  /** The delivery that the message carried; null: none of ours. */
  readonly deliveryId: string | null;
  /** Posti's code of the letter on its way. */
  readonly trackingCode: string | null;
}

export interface EventPage {
  readonly continuationToken: string;
  /** How many came, those of other services included: none means that all are read. */
  readonly size: number;
  readonly events: readonly SuomifiEvent[];
  /** Events of this service that say no type or no time that can be read. */
  readonly unreadable: number;
}

/**
 * Reads a page of events: those of this service, whatever their type; who signed at the post is not kept.
 *
 * @returns null where there is no token to go on from
 */
export function readEvents(page: Fields, serviceId: string): EventPage | null {
  const continuationToken = textIn(page, 'continuationToken');
  if (!continuationToken) return null;
  const listed = listIn(page, 'events');
  const ours = listed.filter((event) => textIn(asFields(event['metadata']), 'serviceId') === serviceId);
  const events = ours.flatMap((event) => readEvent(event) ?? []);
  return { continuationToken, size: listed.length, events, unreadable: ours.length - events.length };
}

function readEvent(event: Fields): SuomifiEvent | null {
  const metadata = asFields(event['metadata']);
  const at = instantIn(event, 'eventTime');
  const type = textIn(event, 'type').slice(0, 100);
  if (!at || !type) return null;
  const externalId = textIn(metadata, 'externalId').toLowerCase();
  return {
    type,
    at,
    messageId: textIn(metadata, 'messageId'),
    deliveryId: type !== FROM_END_USER && isId(externalId) ? externalId : null,
    trackingCode: textIn(metadata, 'postiTrackingCode') || textIn(event, 'postiTrackingCode') || null,
  };
}

function instantIn(fields: Fields, name: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(textIn(fields, name));
  } catch {
    return null;
  }
}
