import { clock, type ClockReading, daysBetween } from '#deadlines';
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
}

/** The clock of feedback today; null for feedback that has none. */
export function feedbackClock(
  feedback: {
    readonly kind: FeedbackKind;
    readonly receivedOn: Temporal.PlainDate;
    readonly answered: boolean;
  },
  { calendar }: Pick<InstalledCatalogue, 'calendar'>,
  today: Temporal.PlainDate,
): FeedbackClock | null {
  const regime = regimeOfFeedback(feedback.kind);
  if (regime === null) return null;
  const { due, steps } = clock({ regime, receivedOn: feedback.receivedOn, events: [] }, calendar);
  const standing = { due, closed: feedback.answered, paused: false };
  return { due, steps, daysLeft: daysBetween(today, due), health: health(standing, today) };
}
