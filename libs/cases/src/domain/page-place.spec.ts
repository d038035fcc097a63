import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { pageOf, type Place, readPlace, writePlace } from './page-place.js';

const place: Place = {
  day: Temporal.PlainDate.from('2026-12-22'),
  id: '5d1f0000-0000-4000-8000-000000000001',
};

describe('a place in a list', () => {
  it('comes back from the address it was written in', () => {
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it.each([
    '',
    '2026-12-22',
    '2026-13-01.5d1f0000-0000-4000-8000-000000000001',
    "2026-12-22.' or 1=1",
    '2026-12-22.5D1F',
  ])('is the beginning when the address says %j', (text) => {
    expect(readPlace(text)).toBeNull();
  });
});

describe('a page', () => {
  const placeOf = (id: string): Place => ({ ...place, id });

  it('names the place of its last row when there are more', () => {
    expect(pageOf(['a', 'b', 'c'], placeOf, 2)).toEqual({ rows: ['a', 'b'], next: { ...place, id: 'b' } });
  });

  it('is the last one when nothing was left over', () => {
    expect(pageOf(['a', 'b'], placeOf, 2)).toEqual({ rows: ['a', 'b'], next: null });
    expect(pageOf([], placeOf, 2)).toEqual({ rows: [], next: null });
  });
});
