import { Temporal } from 'temporal-polyfill';

/** Column of a legal day: `date` in the database, `Temporal.PlainDate` in code. */
export const dayColumn = {
  to: (day: Temporal.PlainDate | null | undefined) => (day ? day.toString() : day),
  from: (day: string | null) => (day === null ? null : Temporal.PlainDate.from(day)),
};

/** Column of a moment: `timestamptz` in the database, `Temporal.Instant` in code. */
export const instantColumn = {
  to: (instant: Temporal.Instant | null | undefined) => (instant ? instant.toString() : instant),
  // TypeORM hands over its own Date, a query of ours the text of the driver.
  from: (instant: Date | string | null) => (instant === null ? null : Temporal.Instant.from(textOf(instant))),
};

function textOf(instant: Date | string): string {
  return instant instanceof Date ? instant.toISOString() : instant;
}
