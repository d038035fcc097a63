import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';

/** Which part of the cases is counted. */
export interface FigureFilter {
  /** `none` for the cases without a register; null for all. */
  readonly registerId: string | null;
  readonly right: Right | null;
  /** First and last day on which the counted answers were given. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** Stands for the cases whose register nobody has told. */
export const NO_REGISTER = 'none';
