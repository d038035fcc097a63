import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { entryAlarm, isLateEntry } from './late-entry.js';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('an entry', () => {
  it.each([
    ['the same day', '2026-11-24', '2026-11-24', false],
    ['the next office day', '2026-11-24', '2026-11-25', false],
    ['two office days later', '2026-11-24', '2026-11-26', true],
    ['on Monday of what came on Friday', '2026-11-27', '2026-11-30', false],
    ['on Tuesday of what came on Friday', '2026-11-27', '2026-12-01', true],
    ['on Saturday of what came on Thursday', '2026-11-26', '2026-11-28', true],
    ['after Easter of what came on Maundy Thursday', '2026-04-02', '2026-04-07', false],
    ['after Christmas of what came on the 23rd', '2026-12-23', '2026-12-28', false],
    ['the second day after Christmas', '2026-12-23', '2026-12-29', true],
  ])('%s is late or not', (_, received, entered, late) => {
    expect(isLateEntry({ receivedOn: day(received), enteredOn: day(entered) })).toBe(late);
  });

  it.each([
    ['nine days late with time left', '2026-11-13', '2026-11-22', '2026-12-14', 'late'],
    ['when seven days are left', '2026-11-13', '2026-12-07', '2026-12-14', 'near'],
    ['when eight are left', '2026-11-13', '2026-12-06', '2026-12-14', 'late'],
    ['on the due day', '2026-11-13', '2026-12-14', '2026-12-14', 'near'],
    ['when the due day is over', '2026-11-13', '2026-12-15', '2026-12-14', 'over'],
    ['at once, though the clock is short', '2026-11-24', '2026-11-24', '2026-11-24', 'none'],
    ['in time', '2026-11-24', '2026-11-25', '2026-12-24', 'none'],
  ])('%s', (_, received, entered, due, alarm) => {
    expect(entryAlarm({ receivedOn: day(received), enteredOn: day(entered), due: day(due) })).toBe(alarm);
  });
});
