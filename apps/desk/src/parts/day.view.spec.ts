import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readDay, shortDayText } from './day.view.js';

describe('a day in a narrow cell', () => {
  it('is written as each language writes it', () => {
    const day = Temporal.PlainDate.from('2026-12-22');
    expect(shortDayText(day, 'fi')).toBe('22.12.');
    expect(shortDayText(day, 'en')).toBe('22 Dec');
  });
});

describe('a day written by a person', () => {
  it('is read in the Finnish and in the ISO form', () => {
    expect(readDay(' 4.11.2019 ')?.toString()).toBe('2019-11-04');
    expect(readDay('04.11.2019')?.toString()).toBe('2019-11-04');
    expect(readDay('2019-11-04')?.toString()).toBe('2019-11-04');
  });
  it('is refused when no such day exists', () => {
    expect(readDay('31.2.2026')).toBeNull();
    expect(readDay('4/11/2019')).toBeNull();
    expect(readDay('')).toBeNull();
  });
});
