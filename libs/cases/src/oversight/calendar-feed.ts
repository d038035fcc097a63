import { randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';

/** How often a calendar may be fetched in an hour: programs that keep calendars ask a few times. */
export const FETCHES_AN_HOUR = 12;
/** How many due days a calendar holds at most, the next ones. */
export const DAYS_IN_FEED = 2000;

/** A secret that nobody guesses: 256 bits, as it stands in an address. */
export function newFeedSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What an officer sees of their own calendar address. */
export interface CalendarFeedState {
  readonly madeAt: Temporal.Instant;
  /** Null when no program has fetched it yet. */
  readonly fetchedAt: Temporal.Instant | null;
}

/** A due day as it stands in the calendar: nothing of the person or the matter. */
export interface FeedDay {
  readonly caseNumber: string;
  readonly due: Temporal.PlainDate;
}
