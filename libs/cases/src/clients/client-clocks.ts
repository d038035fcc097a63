import type { ClockReading, Regime } from '#deadlines';
import type { Text } from '#kernel';
import type { Tx } from '#platform';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import { readClock } from '../clocks/read-clock.js';
import { readClocks } from '../read-models/read-claims.js';
import type { ClientClaim, ClientContext } from './client-case.js';

/** The clock of one claim with its working, replayed from its events. */
export interface ClientClock {
  readonly claimId: string;
  readonly right: Right;
  readonly regime: Regime;
  readonly nominal: Temporal.PlainDate;
  readonly due: Temporal.PlainDate;
  readonly unsuspendedDue: Temporal.PlainDate;
  readonly extensionNoticeBy: Temporal.PlainDate | null;
  readonly extendedDue: Temporal.PlainDate | null;
  /** Since when a question to the person stops the clock; null when none does. */
  readonly pausedSince: Temporal.PlainDate | null;
  readonly steps: readonly {
    readonly rule: string;
    readonly citation: string;
    readonly date: Temporal.PlainDate;
    readonly text: Text;
  }[];
}

/** The clocks of these claims, in their order. */
export async function readClientClocks(
  tx: Tx,
  { catalogue, today }: ClientContext,
  claims: readonly ClientClaim[],
): Promise<ClientClock[]> {
  const readings = await readClocks(tx, claims, catalogue, today);
  return claims.map((claim) => clockOf(claim, readings.get(claim.id)!));
}

/** The clocks of claims that were received on a day, and of which nothing else is known yet. */
export function clocksOfNew(
  { catalogue }: ClientContext,
  claims: readonly ClientClaim[],
  receivedOn: Temporal.PlainDate,
): ClientClock[] {
  return claims.map((claim) =>
    clockOf(claim, readClock({ regime: claim.regime, receivedOn, events: [] }, catalogue)),
  );
}

function clockOf({ id, right, regime }: ClientClaim, reading: ClockReading): ClientClock {
  const { nominal, due, unsuspendedDue, extensionNoticeBy, extendedDue, pausedSince, steps } = reading;
  return {
    claimId: id,
    right,
    regime,
    nominal,
    due,
    unsuspendedDue,
    extensionNoticeBy,
    extendedDue,
    pausedSince,
    steps: steps.map(({ rule, citation, date, text }) => ({ rule, citation, date, text })),
  };
}
