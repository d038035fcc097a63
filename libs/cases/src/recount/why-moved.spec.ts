import { describe, expect, it } from '@jest/globals';
import type { CalendarChange } from '#deadlines';
import { Temporal } from 'temporal-polyfill';
import { whyMoved } from './why-moved.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const name = { fi: 'surupäivä', sv: 'sorgedag', en: 'day of mourning' };
const line = (change: CalendarChange['change'], on: string): CalendarChange => ({
  change,
  day: day(on),
  name,
  knownFrom: day('2026-11-01'),
  source: '123/2026',
});
const rules = (...changes: CalendarChange[]) => ({ changes, promptWithinDays: 7 });
const daysOf = (before: CalendarChange[], after: CalendarChange[], from: string, to: string): string[] =>
  whyMoved(rules(...before), rules(...after), day(from), day(to)).days.map(
    (changed) => `${changed.change} ${changed.day}`,
  );

describe('why a due day moved', () => {
  it('names the day that became a holiday, and no other that was added', () => {
    const added = [line('add', '2026-12-22'), line('add', '2027-01-15')];
    expect(daysOf([], added, '2026-12-22', '2026-12-23')).toEqual(['add 2026-12-22']);
  });

  it('names every day of a row of new holidays', () => {
    const added = [line('add', '2026-12-21'), line('add', '2026-12-22')];
    expect(daysOf([], added, '2026-12-21', '2026-12-23')).toEqual(['add 2026-12-21', 'add 2026-12-22']);
  });

  it('says of a line taken back the opposite: the day is a working day again', () => {
    expect(daysOf([line('add', '2026-12-22')], [], '2026-12-23', '2026-12-22')).toEqual([
      'remove 2026-12-22',
    ]);
  });

  it('tells a day once when its line was replaced by the opposite one', () => {
    const [before, after] = [[line('add', '2026-12-22')], [line('remove', '2026-12-22')]];
    expect(daysOf(before, after, '2026-12-23', '2026-12-22')).toEqual(['remove 2026-12-22']);
  });

  it('names the setting when it changed, and no day then', () => {
    const before = { changes: [], promptWithinDays: 7 };
    const after = { changes: [], promptWithinDays: 3 };
    expect(whyMoved(before, after, day('2026-12-23'), day('2026-12-22'))).toEqual({
      days: [],
      promptWithinDays: { from: 7, to: 3 },
    });
  });
});
