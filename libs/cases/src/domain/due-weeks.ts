import { Temporal } from 'temporal-polyfill';

/** How many clocks fall due in one week, Monday to Sunday. */
export interface DueWeek {
  /** ISO week number, `2026-W52`. */
  readonly week: string;
  readonly from: Temporal.PlainDate;
  readonly count: number;
  readonly late: number;
}

/** A week in which something falls due: how many clocks, and how many of them before today. */
export interface CountedWeek {
  readonly monday: Temporal.PlainDate;
  readonly count: number;
  readonly late: number;
}

/**
 * The weeks in which clocks fall due, without gaps from the first to the last and through this one.
 *
 * @param counted in the order of time
 * @example dueWeeks([{ monday: 2026-12-21, count: 1, late: 0 }], 2026-12-14) → weeks 51 (0 clocks) and 52 (1 clock)
 */
export function dueWeeks(counted: readonly CountedWeek[], today: Temporal.PlainDate): DueWeek[] {
  const byMonday = new Map(counted.map((one) => [one.monday.toString(), one]));
  const thisMonday = today.subtract({ days: today.dayOfWeek - 1 });
  const all = [thisMonday.toString(), ...byMonday.keys()].sort();
  const last = all.at(-1)!;
  const weeks: DueWeek[] = [];
  for (let monday = Temporal.PlainDate.from(all[0]!); ; monday = monday.add({ days: 7 })) {
    const { count, late } = byMonday.get(monday.toString()) ?? { count: 0, late: 0 };
    weeks.push({ week: isoWeek(monday), from: monday, count, late });
    if (monday.toString() >= last) return weeks;
  }
}

function isoWeek(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}
