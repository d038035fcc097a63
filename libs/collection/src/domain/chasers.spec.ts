import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { chasersOf } from './chasers.js';

const planned = (due: string, at: string): string[] =>
  chasersOf(Temporal.PlainDate.from(due), Temporal.Instant.from(at)).map(
    ({ step, at: when }) => `${step} ${when.toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime()}`,
  );

describe('the chasers of a task due on Friday 4.12.2026', () => {
  it('stand before and after its day, at its lead and at the DPO, on office days at eight', () => {
    expect(planned('2026-12-04', '2026-11-20T10:00:00+02:00')).toEqual([
      'before 2026-12-02T08:00:00',
      'after 2026-12-07T08:00:00',
      'lead 2026-12-09T08:00:00',
      'dpo 2026-12-11T08:00:00',
    ]);
  });

  it('keep of those past only the last, for now', () => {
    expect(planned('2026-12-04', '2026-12-09T12:00:00+02:00')).toEqual([
      'lead 2026-12-09T12:00:00',
      'dpo 2026-12-11T08:00:00',
    ]);
  });

  it('do not remind a moment after the task was made', () => {
    expect(planned('2026-12-04', '2026-12-03T12:00:00+02:00')[0]).toBe('after 2026-12-07T08:00:00');
  });
});

it('steps over the days on which offices are closed', () => {
  expect(planned('2026-12-23', '2026-12-01T10:00:00+02:00')).toEqual([
    'before 2026-12-21T08:00:00',
    'after 2026-12-28T08:00:00',
    'lead 2026-12-30T08:00:00',
    'dpo 2027-01-04T08:00:00',
  ]);
});
