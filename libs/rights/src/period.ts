import { Temporal } from 'temporal-polyfill';

/** Calendar days from `from` to `to`, both included; a missing end is open. */
export interface Period {
  readonly from?: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
}

/** Is the day within the period? Example: 2020-06-30 lies in a period that ends on 2020-06-30. */
export function isWithin(on: Temporal.PlainDate, { from, to }: Period): boolean {
  const started = !from || Temporal.PlainDate.compare(from, on) <= 0;
  return started && (!to || Temporal.PlainDate.compare(on, to) <= 0);
}
