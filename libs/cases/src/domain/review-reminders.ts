import { type Calendar, officeDayOnOrBefore } from '#deadlines';
import { HELSINKI } from '#kernel';
import { Temporal } from 'temporal-polyfill';

/** What a reminder of a review says, the most urgent first. */
export const REVIEW_REMINDERS = ['past', 'due', 'near'] as const;
export type ReviewReminder = (typeof REVIEW_REMINDERS)[number];

export interface PlannedReminder {
  readonly kind: ReviewReminder;
  readonly at: Temporal.Instant;
}

/**
 * When staff are reminded of an appeal, a complaint or a request for a statement that has a day: `reminderDays` before it, on it,
 * and the day after. Each at the full hour `warningHour` in Helsinki, the first two on the last office day before when theirs is none (150/1930
 * § 5). The court or the Ombudsman gave the day; nothing in law moves it. Of those already past at `plannedAt` only the
 * most urgent is kept, for now.
 *
 * @example due Saturday 20.2.2027, 7 days before, at 8 → near on Friday 12.2. at 8.00, due on Friday 19.2., past on Sunday 21.2.
 */
export function reviewReminders(
  dueOn: Temporal.PlainDate,
  limits: { readonly reminderDays: number; readonly warningHour: number },
  plannedAt: Temporal.Instant,
  calendar?: Calendar,
): PlannedReminder[] {
  const { reminderDays, warningHour } = limits;
  const morning = (day: Temporal.PlainDate) => atHour(day, warningHour);
  const officeMorning = (day: Temporal.PlainDate) =>
    morning(officeDayOnOrBefore(day, calendar, 'act-150-1930'));
  const all: PlannedReminder[] = [
    { kind: 'past', at: morning(dueOn.add({ days: 1 })) },
    { kind: 'due', at: officeMorning(dueOn) },
    ...(reminderDays > 0
      ? [{ kind: 'near' as const, at: officeMorning(dueOn.subtract({ days: reminderDays })) }]
      : []),
  ];
  const ahead = all.filter(({ at }) => Temporal.Instant.compare(at, plannedAt) >= 0);
  const urgent = all.find((one) => !ahead.includes(one));
  return urgent ? [...ahead, { ...urgent, at: plannedAt }] : ahead;
}

const SUBJECTS: Readonly<Record<ReviewReminder, string>> = {
  near: 'Muutoksenhaun, kantelun tai lausuntopyynnön määräpäivä lähestyy',
  due: 'Muutoksenhaun, kantelun tai lausuntopyynnön määräpäivä on käsillä',
  past: 'Muutoksenhaun, kantelun tai lausuntopyynnön määräpäivä on ylittynyt',
};

/**
 * The words of a reminder: authority, case number, day and link; nothing of the person and not what has come. Finnish,
 * the working language of the hosted authorities.
 */
export function reviewMail(facts: {
  readonly kind: ReviewReminder;
  readonly authority: string;
  readonly caseNumber: string;
  readonly due: Temporal.PlainDate;
  readonly link: string;
}): { subject: string; text: string } {
  const subject = SUBJECTS[facts.kind];
  const { day, month, year } = facts.due;
  return {
    subject: `${subject}: ${facts.caseNumber}`,
    text:
      `${subject}.\n\nViranomainen: ${facts.authority}\nAsiatunnus: ${facts.caseNumber}\n` +
      `Määräpäivä: ${day}.${month}.${year}\n${facts.link}\n`,
  };
}

function atHour(day: Temporal.PlainDate, hour: number): Temporal.Instant {
  return day
    .toZonedDateTime({ timeZone: HELSINKI, plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant();
}
