import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { HolidayKind } from './holiday.js';

/** A day that became a holiday, or ceased to be one, by a decision the computed rule cannot know. */
export interface CalendarChange {
  readonly change: 'add' | 'remove';
  readonly day: Temporal.PlainDate;
  /** What the added day is called, or the removed one was. */
  readonly name: Text;
  /** When the decision became known: why dues counted before it may differ. Evidence only; it moves no date. */
  readonly knownFrom: Temporal.PlainDate;
  /** The act or decision, e.g. "412/2028". */
  readonly source: string;
  /** Of an added day; a public holiday when not told. */
  readonly kind?: HolidayKind;
}
