import { shortWeekdayDateText } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { PageContext } from './page-context.js';

/** How a clock stands. */
export type Health = 'late' | 'at-risk' | 'on-time' | 'paused' | 'done';

/** A due date with what is left of it: always shown as one unit. */
export interface DueMark {
  /** CSS modifier of `.due`. */
  readonly kind: 'late' | 'risk' | 'hold' | 'ok';
  /** Icon name of hds-core, '' when the clock is on time: exceptions are what one sees. */
  readonly icon: string;
  readonly iconTone: string;
  readonly date: string;
  readonly left: string;
}

const LOOK: Record<Health, Pick<DueMark, 'kind' | 'icon' | 'iconTone'>> = {
  late: { kind: 'late', icon: 'error-fill', iconTone: 'i-late' },
  'at-risk': { kind: 'risk', icon: 'alert-circle-fill', iconTone: 'i-risk' },
  paused: { kind: 'hold', icon: 'playback-pause', iconTone: 'i-hold' },
  'on-time': { kind: 'ok', icon: '', iconTone: '' },
  done: { kind: 'ok', icon: '', iconTone: '' },
};

/** The mark of a clock for tables and headings. */
export function dueMark(
  clock: { due: Temporal.PlainDate; daysLeft: number; health: Health },
  page: PageContext,
): DueMark {
  return {
    ...LOOK[clock.health],
    date: shortWeekdayDateText(clock.due, page.language),
    left: leftText(clock, page),
  };
}

function leftText(clock: { daysLeft: number; health: Health }, { t }: PageContext): string {
  if (clock.health === 'done') return t('due.done');
  if (clock.health === 'paused') return t('due.paused');
  if (clock.daysLeft < 0) return t('due.late', { days: -clock.daysLeft });
  if (clock.daysLeft === 0) return t('due.today');
  return t('due.left', { days: clock.daysLeft });
}
