import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { whyNotLifted } from './told-of-task.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const told = (on: string) => [{ letterId: 'x', on: day(on) }];

describe('a restriction is lifted', () => {
  it.each([
    ['never before the person was told', [], '2026-12-14', 'task.lifting-not-told'],
    ['not the day before the one that was told', told('2026-12-14'), '2026-12-13', 'task.lifting-too-early'],
    ['on the day that was told', told('2026-12-14'), '2026-12-14', null],
    ['later', told('2026-12-14'), '2026-12-20', null],
  ] as const)('%s (GDPR 18(3))', (_, letters, today, expected) => {
    expect(whyNotLifted({ kind: 'lifting' }, 'done', letters, day(today))).toBe(expected);
  });

  it('nothing is lifted where nothing can be, and other tasks wait for no letter', () => {
    const today = day('2026-12-14');
    expect(whyNotLifted({ kind: 'lifting' }, 'nothing-there', [], today)).toBeNull();
    expect(whyNotLifted({ kind: 'erasure' }, 'done', [], today)).toBeNull();
  });
});
