import type { ClockView } from '#cases';
import { shortWeekdayDateText } from '#platform';
import { type DueMark, dueMark } from './due-mark.view.js';
import type { PageContext } from './page-context.js';
import { type WorkingLine, workingLines } from './working.view.js';

/** One clock: the right and rule set it runs by, its due date, and its working. */
export interface ClockLine {
  readonly right: string;
  readonly regime: string;
  readonly due: DueMark;
  readonly extensionNoticeBy: string;
  readonly unsuspended: string;
  readonly steps: readonly WorkingLine[];
}

/** A clock with its working, the citations written out. Two dates that agree are said once. */
export function clockLine(clock: ClockView, page: PageContext): ClockLine {
  const { language } = page;
  const moved = !clock.due.equals(clock.unsuspendedDue);
  return {
    right: page.t(`right.${clock.right}`),
    regime: page.t(`regime.${clock.regime}`),
    due: dueMark(clock, page),
    extensionNoticeBy: clock.extensionNoticeBy ? shortWeekdayDateText(clock.extensionNoticeBy, language) : '',
    unsuspended: moved ? shortWeekdayDateText(clock.unsuspendedDue, language) : '',
    steps: workingLines(clock.steps, language),
  };
}

/** The clock that is due first leads the case. */
export function leadingClock(clocks: readonly ClockView[]): ClockView | null {
  return [...clocks].sort((one, other) => one.due.since(other.due).days)[0] ?? null;
}
