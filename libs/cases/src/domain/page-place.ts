import { Temporal } from 'temporal-polyfill';

/** A place in a list ordered by a day and then by the id of the case: the row after which a page begins. */
export interface Place {
  readonly day: Temporal.PlainDate;
  readonly id: string;
}

/** One page of a list: its rows, and the place after which the next one begins; null on the last page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: Place | null;
}

/** Rows of one page. */
export const PAGE_ROWS = 50;

/** Before every id: with it a page begins at the first row of a day. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const FORM = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * A place as it stands in an address. It tells a day and an id, nothing of a person.
 *
 * @example writePlace({ day: 2026-12-22, id: '5d1f…' }) → '2026-12-22.5d1f…'
 */
export function writePlace({ day, id }: Place): string {
  return `${day.toString()}.${id}`;
}

/** The place in an address; null, the beginning, for anything else. */
export function readPlace(text: string): Place | null {
  const [, day, id] = FORM.exec(text) ?? [];
  if (!day || !id) return null;
  try {
    return { day: Temporal.PlainDate.from(day, { overflow: 'reject' }), id };
  } catch {
    return null;
  }
}

/** Cuts the row fetched too many off, and tells where the next page begins. */
export function pageOf<Row>(
  fetched: readonly Row[],
  placeOf: (row: Row) => Place,
  size = PAGE_ROWS,
): Page<Row> {
  const rows = fetched.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: fetched.length > size && last ? placeOf(last) : null };
}
