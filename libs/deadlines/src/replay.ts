import type { Temporal } from 'temporal-polyfill';
import type { ClockEvent, ClockEventType, ClockInput, UndoneExtension } from './clock-input.js';
import type { Regime } from './regime.js';

/** A clock event as it is kept: never changed, never deleted, only followed by another. */
export interface StoredClockEvent {
  readonly id: string;
  readonly type: 'received' | 'receipt-corrected' | 'undone' | ClockEventType;
  /** The day the fact is true for; of `undone` the day it was undone. */
  readonly on: Temporal.PlainDate;
  /** Only in `undone`: the id of the event that no longer holds. */
  readonly undoes?: string | null;
}

/**
 * The facts of a clock from its stored events, in the order they were entered. What was undone moves nothing; an
 * undoing that was itself undone restores it. An undone extension is told in the working: the person read of it. The last correction of the receipt that still holds replaces
 * the receipt. In `appeal` the day of receipt is the day of service.
 *
 * @example
 * replay('gdpr', [received 2026-11-22, receipt-corrected 2026-11-20]) // receivedOn 2026-11-20, no events
 *
 * @throws Error when no receipt is left
 */
export function replay(
  regime: Regime,
  events: readonly StoredClockEvent[],
  asOf?: Temporal.PlainDate,
): ClockInput {
  const holding = stillHolding(events);
  const undoneExtensions = takenBack(events, holding);
  const received = holding.findLast(({ type }) => type === 'receipt-corrected');
  const receivedOn = (received ?? holding.find(({ type }) => type === 'received'))?.on;
  if (receivedOn === undefined) throw new Error('A clock without a receipt cannot be replayed.');
  return {
    regime,
    receivedOn,
    events: holding.flatMap(clockEvent),
    ...(undoneExtensions.length > 0 && { undoneExtensions }),
    ...(asOf && { asOf }),
  };
}

/** An undoing is entered after what it undoes, so going back from the last each is judged before its target. */
function stillHolding(events: readonly StoredClockEvent[]): readonly StoredClockEvent[] {
  const undone = new Set<string>();
  for (const event of events.toReversed()) {
    if (event.type === 'undone' && event.undoes && !undone.has(event.id)) undone.add(event.undoes);
  }
  return events.filter(({ id }) => !undone.has(id));
}

/** The extensions that do not hold, each with the day it was undone. */
function takenBack(
  events: readonly StoredClockEvent[],
  holding: readonly StoredClockEvent[],
): readonly UndoneExtension[] {
  const undoings = holding.filter(({ type }) => type === 'undone');
  return events.flatMap(({ id, type, on }) => {
    const undoing = type === 'extended' ? undoings.find(({ undoes }) => undoes === id) : undefined;
    return undoing ? [{ on, undoneOn: undoing.on }] : [];
  });
}

function clockEvent({ type, on }: StoredClockEvent): readonly ClockEvent[] {
  return type === 'received' || type === 'receipt-corrected' || type === 'undone' ? [] : [{ type, on }];
}
