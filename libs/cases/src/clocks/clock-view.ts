import { type ClockReading, daysBetween, type Regime } from '#deadlines';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { ClockView, Outcome } from '../domain/claim.js';
import { health } from '../domain/health.js';

/** A clock as people see it on a day: what was read from its events, and how it stands. */
export function clockView(
  claim: { readonly right: Right; readonly regime: Regime; readonly outcome: Outcome | null },
  reading: ClockReading,
  today: Temporal.PlainDate,
): ClockView {
  const { due, nominal, unsuspendedDue, extensionNoticeBy, steps } = reading;
  const waits = reading.pausedSince !== null;
  return {
    right: claim.right,
    regime: claim.regime,
    due,
    nominal,
    unsuspendedDue,
    extensionNoticeBy,
    steps,
    daysLeft: daysBetween(today, due),
    health: health({ due, closed: claim.outcome !== null, paused: waits }, today),
    waits,
  };
}
