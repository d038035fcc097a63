import { describe, expect, it } from '@jest/globals';
import { typedDay } from './typed-day.js';

const read = (typed: string, edge: 'start' | 'end' = 'start') => typedDay(typed, edge)?.toString() ?? null;

describe('typedDay', () => {
  it('reads a day as people write it, with or without blanks and leading zeros', () => {
    expect([read('1.9.2023'), read(' 01. 09. 2023 ')]).toEqual(['2023-09-01', '2023-09-01']);
  });

  it('takes a bare year from its first day to its last', () => {
    expect([read('2023', 'start'), read('2023', 'end')]).toEqual(['2023-01-01', '2023-12-31']);
  });

  it('is nothing when nothing was typed', () => {
    expect(read('  ')).toBeNull();
  });

  it.each(['31.9.2023', '29.2.2023', '0.1.2023', '9/1/2023', '2023-09-01', 'syksyllä', '1.9.23', '1.9.1899'])(
    'does not guess what %s means',
    (typed) => {
      expect(read(typed)).toBe('not-a-day');
    },
  );

  it('knows leap days', () => {
    expect(read('29.2.2024')).toBe('2024-02-29');
  });
});
