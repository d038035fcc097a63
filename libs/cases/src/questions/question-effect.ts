import { type ClockReading, type ClockStep, type Regime, replay, type StoredClockEvent } from '#deadlines';
import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import { type ClockRules, readClock } from '../clocks/read-clock.js';
import { ASKED, type QuestionKind } from '../domain/question.js';

/** What a question asked on a day would do to the clock of one claim. */
export interface QuestionEffect {
  readonly effect: 'pauses' | 'runs' | 'at-once';
  /** The due day as it stands before the question. */
  readonly due: Temporal.PlainDate;
  /** Why the question stops nothing; null when it stops the clock. */
  readonly because: Text | null;
  /** The working with the question in it. */
  readonly steps: readonly ClockStep[];
}

/**
 * Whether a question would stop a clock: only a GDPR clock, and only when it is asked promptly (EDPB 01/2022 § 159).
 * A late one may still be sent.
 *
 * @example received 2026-11-22, asked 2026-11-25: pauses; asked 2026-11-30 with 7 days to ask: runs, due 2026-12-22
 */
export function questionEffect(
  claim: { readonly regime: Regime; readonly events: readonly StoredClockEvent[] },
  kind: QuestionKind,
  on: Temporal.PlainDate,
  rules: ClockRules,
): QuestionEffect {
  const input = replay(claim.regime, claim.events, on);
  const { due } = readClock(input, rules);
  const asked = readClock({ ...input, events: [...input.events, { type: ASKED[kind], on }] }, rules);
  const because = rejectionOf(asked, input.events.length);
  const effect = claim.regime === 'immediate' ? 'at-once' : because === null ? 'pauses' : 'runs';
  return { effect, due, because, steps: asked.steps };
}

function rejectionOf({ rejected }: ClockReading, event: number): Text | null {
  return rejected.find((each) => each.event === event)?.text ?? null;
}
