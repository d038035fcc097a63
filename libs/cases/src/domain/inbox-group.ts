import type { Temporal } from 'temporal-polyfill';
import { sundayOf } from './board-list.js';

/** The headings of the inbox, in the order of urgency. */
export const INBOX_GROUPS = ['late', 'today', 'week', 'next', 'later'] as const;
export type InboxGroup = (typeof INBOX_GROUPS)[number];

/** The last days of `week` and of `next`: a week ends on Sunday. */
export function inboxBounds(today: Temporal.PlainDate): {
  readonly sunday: Temporal.PlainDate;
  readonly nextSunday: Temporal.PlainDate;
} {
  const sunday = sundayOf(today);
  return { sunday, nextSunday: sunday.add({ days: 7 }) };
}

/**
 * The heading of a due day.
 *
 * @example inboxGroupOf(2026-12-07, 2026-12-01) // 'next': the week of Tuesday 1.12. ends on Sunday 6.12.
 */
export function inboxGroupOf(due: Temporal.PlainDate, today: Temporal.PlainDate): InboxGroup {
  const { sunday, nextSunday } = inboxBounds(today);
  if (due.since(today).sign < 0) return 'late';
  if (due.equals(today)) return 'today';
  if (due.since(sunday).sign <= 0) return 'week';
  return due.since(nextSunday).sign <= 0 ? 'next' : 'later';
}
