import type { Regime, StoredClockEvent } from '#deadlines';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../../domain/claim.js';

/** A claim with what was known of it at the moment of counting. */
export interface AnnualClaim {
  readonly claimId: string;
  readonly requestId: string;
  readonly caseId: string;
  readonly registerId: string;
  readonly channel: string;
  readonly right: Right;
  readonly regime: Regime;
  /** Those recorded by then, in the order of recording. */
  readonly events: readonly StoredClockEvent[];
  /** Null while it was open. */
  readonly outcome: Outcome | null;
  readonly answeredOn: Temporal.PlainDate | null;
  /** Grounds of the refusals issued by then. */
  readonly grounds: readonly string[];
  readonly repeated: boolean;
}

/** An appeal, a complaint or a request for a statement that came in the year. */
export interface AnnualReview {
  readonly kind: string;
  readonly outcome: string | null;
}

/** Everything a year is counted from. */
export interface AnnualFacts {
  readonly claims: readonly AnnualClaim[];
  readonly reviews: readonly AnnualReview[];
  /** Parts sent to other authorities in the year. */
  readonly transfers: number;
}

/** Which year, and up to the end of which day what is recorded counts. */
export interface AnnualQuestion {
  readonly year: number;
  readonly upTo: Temporal.PlainDate;
}
