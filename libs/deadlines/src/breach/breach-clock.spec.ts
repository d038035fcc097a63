import { describe, expect, it } from '@jest/globals';
import { HELSINKI } from '#kernel';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { citationText } from '../rules/citations.js';
import { breachClock } from './breach-clock.js';

const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(HELSINKI).toInstant();
const local = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(HELSINKI).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('the 72 hours of a breach', () => {
  it.each([
    ['within an hour, over a weekend', '2026-11-27T14:20', '2026-11-30T15:00'],
    ['on the full hour, which is the hour of the event', '2026-11-27T14:00', '2026-11-30T15:00'],
    ['over Christmas, which moves nothing', '2026-12-24T09:59', '2026-12-27T10:00'],
    ['in the last hour of a day', '2026-12-30T23:59', '2027-01-03T00:00'],
    ['over the night to summer time: an hour later by the clock', '2026-03-27T10:30', '2026-03-30T12:00'],
    ['over the night to winter time: an hour earlier by the clock', '2026-10-23T10:30', '2026-10-26T10:00'],
  ])('end for one known %s', (_, aware, end) => {
    expect(local(breachClock(at(aware)).notifyBy)).toBe(end);
  });

  it('are more than 72 and at most 73 hours that pass, and end on a full hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_530_000_000, max: 2_200_000_000 }), (seconds) => {
        const aware = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
        const { notifyBy } = breachClock(aware);
        const hours = notifyBy.since(aware).total('hours');
        expect(hours > 72 && hours <= 73).toBe(true);
        expect(notifyBy.epochMilliseconds % 3_600_000).toBe(0);
      }),
    );
  });

  it('show how they are counted, each step with its provision', () => {
    const { steps } = breachClock(at('2026-11-27T14:20'));
    expect(steps.map(({ at: when }) => local(when))).toEqual([
      '2026-11-27T14:20',
      '2026-11-27T15:00',
      '2026-11-30T15:00',
    ]);
    expect(steps.map(({ citation }) => citationText(citation).fi)).toEqual([
      'Tietosuoja-asetus, 33 artiklan 1 kohta',
      'Asetus 1182/71, 3 artiklan 1 kohta',
      'Asetus 1182/71, 3 artiklan 3 kohta',
    ]);
    expect(steps[2]?.text.fi).toContain('maanantaina 30.11.2026 klo 15.00');
    expect(steps[2]?.text.en).toContain('Monday 30 November 2026 at 15:00');
  });
});
