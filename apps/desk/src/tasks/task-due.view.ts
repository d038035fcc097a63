import { type DueMark, dueMark, type Health } from '../parts/due-mark.view.js';
import type { PageContext } from '../parts/page-context.js';
import type { Temporal } from 'temporal-polyfill';

/** Days before its due day from which an open task is at risk. */
const AT_RISK = 2;

/** How the day of a task stands: a task has no clock of the law, only the day the house gave it. */
export function taskDueMark(dueOn: Temporal.PlainDate, isOpen: boolean, page: PageContext): DueMark {
  const daysLeft = page.today.until(dueOn, { largestUnit: 'day' }).days;
  return dueMark({ due: dueOn, daysLeft, health: isOpen ? openHealth(daysLeft) : 'done' }, page);
}

function openHealth(daysLeft: number): Health {
  if (daysLeft < 0) return 'late';
  return daysLeft <= AT_RISK ? 'at-risk' : 'on-time';
}
