import { type Page, PAGE_ROWS, type Place } from './page-place.js';

/** A page of one list with what tells the place of a row. */
export interface PlacedPage<Row> extends Page<Row> {
  readonly placeOf: (row: Row) => Place;
}

/**
 * Lays two lists that begin after the same place on one page: what stands first in either is kept, up to the rows of
 * one page, and the next page of both begins after the last row kept.
 */
export function mergePages<One, Other>(
  one: PlacedPage<One>,
  other: PlacedPage<Other>,
  size = PAGE_ROWS,
): { readonly one: One[]; readonly other: Other[]; readonly next: Place | null } {
  const places = [...one.rows.map(one.placeOf), ...other.rows.map(other.placeOf)].sort(inOrder);
  const last = places[size - 1];
  const goesOn = places.length > size || one.next !== null || other.next !== null;
  const isKept = (place: Place): boolean => !last || inOrder(place, last) <= 0;
  return {
    one: one.rows.filter((row) => isKept(one.placeOf(row))),
    other: other.rows.filter((row) => isKept(other.placeOf(row))),
    next: goesOn && last ? last : null,
  };
}

function inOrder(one: Place, other: Place): number {
  const days = one.day.since(other.day).sign;
  if (days !== 0) return days;
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}
