import { clock, type ClockReading, daysBetween, type Extension, extensionOn } from '#deadlines';
import type { Temporal } from 'temporal-polyfill';
import type { InstalledCatalogue } from '../catalogue.token.js';
import { type FeedbackKind, regimeOfFeedback } from '../domain/feedback.js';
import { health } from '../domain/health.js';
import type { Health } from '../domain/claim.js';

/** The clock of one piece of feedback as people see it. */
export interface FeedbackClock extends Pick<ClockReading, 'due' | 'steps'> {
  /** Calendar days from today to `due`; negative when late. */
  readonly daysLeft: number;
  readonly health: Health;
  /** What telling of more time today would do; null on a day before the feedback came. */
  readonly extension: Extension | null;
}

/** The clock of feedback today; null for feedback that has none. */
export function feedbackClock(
  feedback: {
    readonly kind: FeedbackKind;
    readonly receivedOn: Temporal.PlainDate;
    readonly answered: boolean;
    /** The day the person was told of more time; null when none was. */
    readonly extendedOn: Temporal.PlainDate | null;
  },
  { calendar }: Pick<InstalledCatalogue, 'calendar'>,
  today: Temporal.PlainDate,
): FeedbackClock | null {
  const regime = regimeOfFeedback(feedback.kind);
  if (regime === null) return null;
  const { receivedOn, extendedOn } = feedback;
  const events = extendedOn ? [{ type: 'extended' as const, on: extendedOn }] : [];
  const input = { regime, receivedOn, events };
  const { due, steps } = clock(input, calendar);
  const standing = { due, closed: feedback.answered, paused: false };
  return {
    due,
    steps,
    daysLeft: daysBetween(today, due),
    health: health(standing, today),
    extension: daysBetween(receivedOn, today) < 0 ? null : extensionOn(input, today, calendar),
  };
}
