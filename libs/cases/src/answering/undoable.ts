import { replay, type StoredClockEvent } from '#deadlines';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { readClock } from '../clocks/read-clock.js';
import type { ClaimView } from '../domain/claim.js';
import { readStoredEvents } from '../read-models/read-claims.js';
import type { ReadContext } from '../read-models/read-context.js';

/** An extension that holds, and what its undoing comes to. */
export interface Undoable {
  readonly claim: ClaimView;
  readonly eventId: string;
  readonly toldOn: Temporal.PlainDate;
  /** The due day by it. */
  readonly toldUntil: Temporal.PlainDate;
  /** The due day once it is undone. */
  readonly dueOn: Temporal.PlainDate;
}

/**
 * The extensions of the open claims that hold. Undone, the clock runs as if the person had never been told of more time:
 * the first due day holds, also where it has passed.
 *
 * @example received 30.10.2026, told 20.11.: due 1.2.2027; undone 23.11.: due 30.11.2026
 */
export async function readUndoable(
  tx: Tx,
  { catalogue, today }: ReadContext,
  claims: readonly ClaimView[],
): Promise<Undoable[]> {
  const open = claims.filter(({ outcome }) => outcome === null);
  const events = await readStoredEvents(tx, open);
  return open.flatMap((claim) => {
    const stored = events.get(claim.id) ?? [];
    const told = stored.find((event) => event.type === 'extended' && holds(event, stored));
    if (!told) return [];
    const undoing = { id: 'undoing', type: 'undone', on: today, undoes: told.id } as const;
    const { due } = readClock(replay(claim.clock.regime, [...stored, undoing], today), catalogue);
    return [{ claim, eventId: told.id, toldOn: told.on, toldUntil: claim.clock.due, dueOn: due }];
  });
}

function holds({ id }: StoredClockEvent, stored: readonly StoredClockEvent[]): boolean {
  return !stored.some((event) => event.type === 'undone' && event.undoes === id);
}
