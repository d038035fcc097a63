import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { reviewMail, reviewReminders } from './review-reminders.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const planned = (dueOn: string, days: number, at: string) =>
  reviewReminders(day(dueOn), { reminderDays: days, warningHour: 8 }, Temporal.Instant.from(at)).map(
    (one) => `${one.kind} ${one.at.toZonedDateTimeISO('Europe/Helsinki').toString().slice(0, 16)}`,
  );

describe('the reminders of a review', () => {
  it('come before the day, on it and after it', () => {
    expect(planned('2027-02-19', 7, '2027-02-01T10:00:00+02:00').toSorted()).toEqual([
      'due 2027-02-19T08:00',
      'near 2027-02-12T08:00',
      'past 2027-02-20T08:00',
    ]);
  });

  it('come on the last working day before when theirs is none: Christmas Eve and Day, Saturday and Sunday', () => {
    // 24.12.2026 is Thursday; with 7 days before Thursday 31.12. the reminder falls on the eve.
    expect(planned('2026-12-31', 7, '2026-12-01T10:00:00+02:00')).toContain('near 2026-12-23T08:00');
    expect(planned('2027-02-20', 7, '2027-02-01T10:00:00+02:00')).toEqual(
      expect.arrayContaining(['near 2027-02-12T08:00', 'due 2027-02-19T08:00', 'past 2027-02-21T08:00']),
    );
  });

  it('are only the most urgent of those that are past already, and none before the day when the office wants none', () => {
    expect(planned('2027-02-19', 7, '2027-02-15T10:00:00+02:00').toSorted()).toEqual([
      'due 2027-02-19T08:00',
      'near 2027-02-15T10:00',
      'past 2027-02-20T08:00',
    ]);
    expect(planned('2027-01-19', 7, '2027-02-15T10:00:00+02:00')).toEqual(['past 2027-02-15T10:00']);
    expect(planned('2027-02-19', 0, '2027-02-01T10:00:00+02:00')).toHaveLength(2);
  });

  it('say authority, number, day and where to look', () => {
    const facts = {
      kind: 'near',
      authority: 'Lahden kaupunki',
      caseNumber: 'LAHTI/2027/1',
      link: 'https://x',
    } as const;
    expect(reviewMail({ ...facts, due: day('2027-02-19') }).text).toBe(
      'Muutoksenhaun, kantelun tai lausuntopyynnön määräpäivä lähestyy.\n\nViranomainen: Lahden kaupunki\n' +
        'Asiatunnus: LAHTI/2027/1\nMääräpäivä: 19.2.2027\nhttps://x\n',
    );
  });
});
