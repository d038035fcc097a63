import { extensionOn, type RejectionCode, replay } from '#deadlines';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import { readStoredEvents } from '../read-models/read-claims.js';
import type { ReadContext } from '../read-models/read-context.js';

/** What telling of more time today would do to the clock of an open claim. */
export interface Extendable {
  readonly claim: ClaimView;
  /** The last day to tell of it. */
  readonly noticeBy: Temporal.PlainDate;
  /** The due day without it. */
  readonly dueOn: Temporal.PlainDate;
  /** The due day with it; the same where it would not count. */
  readonly extendedTo: Temporal.PlainDate;
  /** Why it would not count; null when it does. */
  readonly rejected: RejectionCode | null;
}

/**
 * The open claims whose regime knows an extension, with what one told today comes to (GDPR 12(3)): up to and including
 * the day of the notice it counts, on the next it does not.
 *
 * @example received 30.10.2026: told by Monday 30.11. it runs to Monday 1.2.2027; on 1.12. 'extension-too-late'
 */
export async function readExtendable(
  tx: Tx,
  { catalogue, today }: ReadContext,
  claims: readonly ClaimView[],
): Promise<Extendable[]> {
  const open = claims.filter(({ outcome }) => outcome === null);
  const events = await readStoredEvents(tx, open);
  return open.flatMap((claim) => {
    const input = replay(claim.clock.regime, events.get(claim.id) ?? [], today);
    const told = extensionOn(input, today, catalogue.calendar, {
      promptWithinDays: catalogue.promptWithinDays,
    });
    if (!told.noticeBy) return [];
    const rejected = told.rejected?.code ?? null;
    return [{ claim, noticeBy: told.noticeBy, dueOn: claim.clock.due, extendedTo: told.due, rejected }];
  });
}
