import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { unopenedAlarmAt } from './unopened-alarm.js';

describe('the warning of a request nobody opened', () => {
  it.each([
    ['a Tuesday', '2026-11-24T15:00+02:00', '2026-11-26T08:00+02:00'],
    ['the last minute of a Tuesday', '2026-11-24T23:59+02:00', '2026-11-26T08:00+02:00'],
    ['a Tuesday that is still Monday in UTC', '2026-11-24T00:30+02:00', '2026-11-26T08:00+02:00'],
    ['a Thursday, over the weekend', '2026-11-26T09:00+02:00', '2026-11-30T08:00+02:00'],
    ['a Friday', '2026-11-27T09:00+02:00', '2026-12-01T08:00+02:00'],
    ['a Saturday', '2026-11-28T09:00+02:00', '2026-12-01T08:00+02:00'],
    ['the day before Christmas Eve', '2026-12-23T09:00+02:00', '2026-12-29T08:00+02:00'],
    ['Maundy Thursday', '2026-04-02T09:00+03:00', '2026-04-08T08:00+03:00'],
    ['the Thursday before the clocks go back', '2026-10-22T09:00+03:00', '2026-10-26T08:00+02:00'],
  ])('that came on %s', (_, came, alarm) => {
    const at = unopenedAlarmAt(Temporal.Instant.from(came));
    expect(at.toString()).toBe(Temporal.Instant.from(alarm).toString());
  });
});
