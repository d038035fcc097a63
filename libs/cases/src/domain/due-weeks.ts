import type { Temporal } from 'temporal-polyfill';

/** How many clocks fall due in one week, Monday to Sunday. */
export interface DueWeek {
  /** ISO week number, `2026-W52`. */
  readonly week: string;
  readonly from: Temporal.PlainDate;
  readonly count: number;
  readonly late: number;
}

/**
 * Open clocks by the week they fall due, without gaps from the first to the last week and through this one.
 *
 * @param days due days; `count` says how many clocks, one when left out
 * @example dueWeeks([{ leadDue: 2026-12-22 }], 2026-12-14) → weeks 51 (0 clocks) and 52 (1 clock)
 */
export function dueWeeks(
  days: readonly { leadDue: Temporal.PlainDate; count?: number }[],
  today: Temporal.PlainDate,
): DueWeek[] {
  const mondays = [today, ...days.map((one) => one.leadDue)].map(mondayOf).sort((a, b) => a.since(b).sign);
  const [first, last] = [mondays[0]!, mondays.at(-1)!];
  const weeks: DueWeek[] = [];
  for (let monday = first; monday.since(last).sign <= 0; monday = monday.add({ days: 7 })) {
    const due = days.filter((one) => mondayOf(one.leadDue).equals(monday));
    const late = due.filter((one) => one.leadDue.since(today).sign < 0);
    weeks.push({ week: isoWeek(monday), from: monday, count: total(due), late: total(late) });
  }
  return weeks;
}

function total(days: readonly { count?: number }[]): number {
  return days.reduce((sum, { count = 1 }) => sum + count, 0);
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

function isoWeek(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}
