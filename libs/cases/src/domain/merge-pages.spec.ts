import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { mergePages } from './merge-pages.js';
import { pageOf, type Place } from './page-place.js';

const at = (day: number, id: string): Place => ({
  day: Temporal.PlainDate.from({ year: 2026, month: 12, day }),
  id,
});
const page = (places: readonly Place[], size: number) => ({
  ...pageOf(places, (place) => place, size),
  placeOf: (place: Place) => place,
});
const names = (places: readonly Place[]) => places.map(({ day, id }) => `${day.day}${id}`);

describe('mergePages', () => {
  const cases = [at(1, 'a'), at(3, 'b'), at(3, 'd'), at(9, 'e')];
  const tasks = [at(2, 'x'), at(3, 'c'), at(4, 'y')];

  it('keeps the first of both lists, and goes on after the last row kept', () => {
    const merged = mergePages(page(cases, 4), page(tasks, 4), 4);
    expect([names(merged.one), names(merged.other)]).toEqual([
      ['1a', '3b'],
      ['2x', '3c'],
    ]);
    expect(merged.next).toEqual(at(3, 'c'));
  });

  it('shows every row once when the pages are turned to the end', () => {
    const seen: string[] = [];
    const after = (list: readonly Place[], place: Place | null) =>
      list.filter((one) => !place || names([one])[0]! > names([place])[0]!);
    let place: Place | null = null;
    do {
      const merged: ReturnType<typeof mergePages<Place, Place>> = mergePages(
        page(after(cases, place), 2),
        page(after(tasks, place), 2),
        2,
      );
      seen.push(...names([...merged.one, ...merged.other]));
      place = merged.next;
    } while (place);
    expect(seen.sort()).toEqual(['1a', '2x', '3b', '3c', '3d', '4y', '9e']);
  });

  it('ends when nothing is left over in either list', () => {
    expect(mergePages(page(cases, 9), page(tasks, 9), 9).next).toBeNull();
  });
});
