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
 * @example dueWeeks([{ leadDue: 2026-12-22 }], 2026-12-14) → weeks 51 (0 clocks) and 52 (1 clock)
 */
export function dueWeeks(
  rows: readonly { leadDue: Temporal.PlainDate }[],
  today: Temporal.PlainDate,
): DueWeek[] {
  const mondays = [today, ...rows.map((row) => row.leadDue)].map(mondayOf).sort((a, b) => a.since(b).sign);
  const [first, last] = [mondays[0]!, mondays.at(-1)!];
  const weeks: DueWeek[] = [];
  for (let monday = first; monday.since(last).sign <= 0; monday = monday.add({ days: 7 })) {
    const due = rows.filter((row) => mondayOf(row.leadDue).equals(monday));
    const late = due.filter((row) => row.leadDue.since(today).sign < 0).length;
    weeks.push({ week: isoWeek(monday), from: monday, count: due.length, late });
  }
  return weeks;
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

function isoWeek(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}
