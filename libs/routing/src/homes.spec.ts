import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { homeOn, homesDuring, isGuessedOn, overlap } from './homes.js';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const MOVED = [
  { municipality: 'rovaniemi', from: day('2025-07-01') },
  { municipality: 'kemi', to: day('2025-06-30') },
];

describe('homeOn', () => {
  it.each([
    ['2025-06-30', 'kemi'],
    ['2025-07-01', 'rovaniemi'],
    ['2040-01-01', 'rovaniemi'],
    ['2001-01-01', 'kemi'],
  ])('on %s the person lives in %s, in whatever order the homes are told', (on, home) => {
    expect(homeOn(MOVED, day(on))).toBe(home);
  });

  it('keeps the last home when the told periods ended before the day', () => {
    const left = [{ municipality: 'kemi', from: day('2015-01-01'), to: day('2019-12-31') }];
    expect(homeOn(left, day('2026-11-22'))).toBe('kemi');
  });

  it('knows no home when none is told', () => {
    expect(homeOn([], day('2026-11-22'))).toBeUndefined();
  });
});

describe('isGuessedOn', () => {
  const until = (to: string) => ({ municipality: 'kemi', to: day(to) });
  const since = (from: string) => ({ municipality: 'rovaniemi', from: day(from) });

  it.each([
    ['one home without days', [{ municipality: 'kemi' }], false],
    ['a move on the day', [until('2026-11-21'), since('2026-11-22')], false],
    ['a move told only by its first day', [{ municipality: 'kemi' }, since('2024-01-01')], false],
    ['a home that ended the day before', [until('2026-11-21')], true],
    ['a day between two homes', [until('2026-11-21'), since('2026-11-23')], true],
    ['two homes without days', [{ municipality: 'kemi' }, { municipality: 'rovaniemi' }], true],
    ['no home', [], true],
  ])('on 2026-11-22, %s', (_told, periods, guessed) => {
    expect(isGuessedOn(periods, day('2026-11-22'))).toBe(guessed);
  });
});

describe('homesDuring', () => {
  it('names every home that shares a day with the span', () => {
    expect(homesDuring(MOVED, { from: day('2025-06-30'), to: day('2025-07-01') })).toEqual([
      'rovaniemi',
      'kemi',
    ]);
    expect(homesDuring(MOVED, { to: day('2025-06-30') })).toEqual(['kemi']);
  });
});

describe('overlap', () => {
  it.each([
    ['2022-12-31', '2023-01-01', false],
    ['2023-01-01', '2023-01-01', true],
  ])('a period until %s and one from %s: %s', (to, from, shared) => {
    expect(overlap({ to: day(to) }, { from: day(from) })).toBe(shared);
    expect(overlap({ from: day(from) }, { to: day(to) })).toBe(shared);
  });
});
