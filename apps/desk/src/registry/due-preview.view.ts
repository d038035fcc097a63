import type { ForeseenDue } from '#cases';
import { clockLine } from '../parts/clock-line.view.js';
import { entryAlarmView } from '../parts/entry-alarm.view.js';
import type { PageContext } from '../parts/page-context.js';

/** The due days of a request that is not registered yet, each with its working, and the alarm of a late entry. */
export function duePreview(foreseen: ForeseenDue, page: PageContext) {
  const daysLeft = foreseen.clocks[0]?.daysLeft ?? 0;
  return {
    clocks: foreseen.clocks.map((clock) => clockLine(clock, page)),
    alarm: entryAlarmView({ ...foreseen, daysLeft }, page.t),
  };
}
