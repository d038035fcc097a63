import { Temporal } from 'temporal-polyfill';
import { shown, type Shape } from './json-shape.js';
import { type Reading, read, unread } from './reading.js';

/** A calendar day written YYYY-MM-DD, 2000–2099 (shape `day` of docs/contracts.schema.json). */
export const day: Shape<Temporal.PlainDate> = (value, path) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) {
    return unread('bad-date', `${shown(value)} is no day. Write it as YYYY-MM-DD.`, path);
  }
  const found = existing(value);
  if (found === null) return unread('impossible-date', `There is no day ${value} in the calendar.`, path);
  return within(found, path);
};

function existing(value: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(value);
  } catch {
    return null;
  }
}

function within(found: Temporal.PlainDate, path: string): Reading<Temporal.PlainDate> {
  if (found.year >= 2000 && found.year <= 2099) return read(found);
  return unread('day-out-of-range', `${found.toString()} is outside the years 2000–2099.`, path);
}
