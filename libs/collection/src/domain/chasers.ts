import { type Calendar, finnishCalendar, nextOfficeDay, previousOfficeDay } from '#deadlines';
import { HELSINKI } from '#kernel';
import { Temporal } from 'temporal-polyfill';

/** Whom a task chases, one after another: those who do it, before and after its day; their lead; the DPO. */
export const CHASER_STEPS = ['before', 'after', 'lead', 'dpo'] as const;
export type ChaserStep = (typeof CHASER_STEPS)[number];

export interface Chaser {
  readonly step: ChaserStep;
  readonly at: Temporal.Instant;
}

/** Office days from the task's due day; negative before it. */
const OFFICE_DAYS: Readonly<Record<ChaserStep, number>> = { before: -2, after: 1, lead: 3, dpo: 5 };

const MORNING = Temporal.PlainTime.from('08:00');

/**
 * When an open task chases: at 8.00 in Helsinki two office days before its due day, on the first office day after it,
 * to the lead of the unit on the third, to the data-protection officer on the fifth (office days of Act 150/1930 § 5).
 * Of those already past only the last one is kept, for now.
 *
 * @example due Friday 2026-12-04 → before Wed 2.12., after Mon 7.12. (6.12. is a Sunday), lead Wed 9.12., dpo Fri 11.12.
 */
export function chasersOf(
  dueOn: Temporal.PlainDate,
  plannedAt: Temporal.Instant,
  calendar: Calendar = finnishCalendar(),
): Chaser[] {
  const all = CHASER_STEPS.map((step) => ({ step, at: morning(shift(dueOn, OFFICE_DAYS[step], calendar)) }));
  const ahead = all.filter(({ at }) => Temporal.Instant.compare(at, plannedAt) >= 0);
  const last = all.filter((chaser) => !ahead.includes(chaser)).at(-1);
  return [...(last && last.step !== 'before' ? [{ ...last, at: plannedAt }] : []), ...ahead];
}

function shift(day: Temporal.PlainDate, officeDays: number, calendar: Calendar): Temporal.PlainDate {
  const step = officeDays < 0 ? previousOfficeDay : nextOfficeDay;
  let shifted = day;
  for (let left = Math.abs(officeDays); left > 0; left -= 1) shifted = step(shifted, calendar);
  return shifted;
}

function morning(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: HELSINKI, plainTime: MORNING }).toInstant();
}
