import type { ClockStep, Regime } from '#deadlines';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Stage } from './stage.js';

/** What the person asks under one right, in his or her own words. Sealed at rest. */
export interface ClaimScope {
  readonly what?: string;
  readonly wrong?: string;
  readonly correct?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly because?: string;
}

export const OUTCOMES = [
  'granted',
  'partly-granted',
  'refused',
  'not-held',
  'transferred',
  'withdrawn',
  'added-in-error',
  'joined',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a claim is there: the person asked; it came with a withdrawal of consent; the office found it; from a joined case. */
export type ClaimOrigin = 'asked' | 'consent-withdrawn' | 'added' | 'joined';

/**
 * Does the claim still say something of what the person gets? One that was added in error, or that goes on as a claim
 * of another case, does not.
 */
export function stillStands(claim: { readonly outcome: Outcome | null }): boolean {
  return claim.outcome !== 'added-in-error' && claim.outcome !== 'joined';
}

/** How a clock stands today. */
export type Health = 'late' | 'at-risk' | 'on-time' | 'paused' | 'done';

/** A claim's clock as people see it: the day and its working. */
export interface ClockView {
  readonly right: Right;
  readonly regime: Regime;
  readonly due: Temporal.PlainDate;
  readonly nominal: Temporal.PlainDate;
  readonly unsuspendedDue: Temporal.PlainDate;
  readonly extensionNoticeBy: Temporal.PlainDate | null;
  readonly steps: readonly ClockStep[];
  /** Calendar days from today to `due`; negative when late. */
  readonly daysLeft: number;
  readonly health: Health;
  /** Does a question to the person stand open that stops this clock? It may be late all the same. */
  readonly waits: boolean;
}

/** A claim without the person's own words. */
export interface ClockedClaim {
  readonly id: string;
  readonly right: Right;
  readonly clock: ClockView;
  readonly outcome: Outcome | null;
}

export interface ClaimView extends ClockedClaim {
  readonly scope: ClaimScope;
  readonly origin: ClaimOrigin;
  readonly stage: Stage;
  /** The claim of an earlier stage. */
  readonly continues: string | null;
}
