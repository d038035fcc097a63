import { Temporal } from 'temporal-polyfill';

/** How many clocks fall due in one week, Monday to Sunday. */
export interface DueWeek {
  /** ISO week number, `2026-W52`. */
  readonly week: string;
  readonly from: Temporal.PlainDate;
  readonly count: number;
  readonly late: number;
}

/** Clocks that fall due on one day; one when `count` is left out. */
interface DueWeekDay {
  readonly leadDue: Temporal.PlainDate;
  readonly count?: number;
}

/**
 * Open clocks by the week they fall due, without gaps from the first to the last week and through this one.
 *
 * @example dueWeeks([{ leadDue: 2026-12-22 }], 2026-12-14) → weeks 51 (0 clocks) and 52 (1 clock)
 */
export function dueWeeks(days: readonly DueWeekDay[], today: Temporal.PlainDate): DueWeek[] {
  const byMonday = new Map<string, DueWeekDay[]>();
  for (const day of days) {
    const monday = mondayOf(day.leadDue).toString();
    byMonday.set(monday, [...(byMonday.get(monday) ?? []), day]);
  }
  const mondays = [...byMonday.keys(), mondayOf(today).toString()].sort();
  const last = Temporal.PlainDate.from(mondays.at(-1)!);
  const weeks: DueWeek[] = [];
  for (
    let monday = Temporal.PlainDate.from(mondays[0]!);
    monday.since(last).sign <= 0;
    monday = monday.add({ days: 7 })
  ) {
    const due = byMonday.get(monday.toString()) ?? [];
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
