import type { OpenCase } from '#cases';
import { Temporal } from 'temporal-polyfill';
import { shortDayText } from '../parts/day.view.js';
import type { PageContext } from '../parts/page-context.js';

/** A week by its Monday. */
export interface Week {
  readonly monday: string;
  /** ISO week number. */
  readonly label: string;
  readonly days: string;
}

/** How many weeks are shown each by itself, this one included. */
export const WEEKS_SHOWN = 8;

/** Weeks from `from` weeks after this one, as many as `count`. */
export function weeksFrom(from: number, count: number, { today, language }: PageContext): Week[] {
  const thisMonday = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: count }, (_, place) => {
    const monday = thisMonday.add({ weeks: from + place });
    return {
      monday: monday.toString(),
      label: String(monday.weekOfYear),
      days: `${shortDayText(monday, language)}–${shortDayText(monday.add({ days: 6 }), language)}`,
    };
  });
}

/** The weeks in which open cases fall due, this one first, and the Monday from which they are shown together. */
export function dueWeeks(page: PageContext): { weeks: Week[]; later: string } {
  const weeks = weeksFrom(0, WEEKS_SHOWN, page);
  return { weeks, later: Temporal.PlainDate.from(weeks.at(-1)!.monday).add({ weeks: 1 }).toString() };
}

/** Cases by a word about each, counted. */
export function tally(
  cases: readonly OpenCase[],
  of: (one: OpenCase) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of cases) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
  return counts;
}
