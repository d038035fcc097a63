import type { CalendarChange } from '#deadlines';
import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

/** A day that became a holiday, or ceased to be one, and so moved a due day. */
export interface ChangedDay {
  readonly change: CalendarChange['change'];
  readonly day: string;
  readonly name: Text;
  readonly source: string;
}

/** Why a due day moved. Nothing that concerns a person. */
export interface MoveReason {
  readonly days: readonly ChangedDay[];
  /** The setting of prompt questions, when it changed. */
  readonly promptWithinDays?: { readonly from: number; readonly to: number };
}

/** What one rule set says of the days off and of prompt questions. */
export interface SaidOfDays {
  readonly changes: readonly CalendarChange[];
  readonly promptWithinDays: number;
}

/**
 * Why a due day moved from one day to another: the days between the two of which only one rule set speaks.
 *
 * @example a day of mourning added on 22.12.2026: from 22.12. to 23.12. because of it, and of no other added day
 */
export function whyMoved(
  before: SaidOfDays,
  after: SaidOfDays,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): MoveReason {
  const [first, last] = from.since(to).sign < 0 ? [from, to] : [to, from];
  const within = ({ day }: CalendarChange): boolean =>
    day.since(first).sign >= 0 && day.since(last).sign <= 0;
  const entered = differences(after.changes, before.changes).filter(within).map(changed);
  const withdrawn = differences(before.changes, after.changes).filter(within).map(changed).map(reversed);
  const spoken = new Set(entered.map(({ day }) => day));
  const days = [...entered, ...withdrawn.filter(({ day }) => !spoken.has(day))];
  const prompt = { from: before.promptWithinDays, to: after.promptWithinDays };
  return prompt.from === prompt.to ? { days } : { days, promptWithinDays: prompt };
}

/** The changes of the one list that the other does not make. */
function differences(
  one: readonly CalendarChange[],
  other: readonly CalendarChange[],
): readonly CalendarChange[] {
  const known = new Set(other.map(sameness));
  return one.filter((change) => !known.has(sameness(change)));
}

function sameness({ change, day, kind }: CalendarChange): string {
  return `${change} ${day.toString()} ${kind ?? 'public-holiday'}`;
}

function changed({ change, day, name, source }: CalendarChange): ChangedDay {
  return { change, day: day.toString(), name, source };
}

/** A line taken back does the opposite: an added day is a working day again. */
function reversed(day: ChangedDay): ChangedDay {
  return { ...day, change: day.change === 'add' ? 'remove' : 'add' };
}
