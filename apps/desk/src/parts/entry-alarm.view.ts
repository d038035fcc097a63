import type { EntryAlarm } from '#cases';
import type { Translate } from './page-context.js';

/** The alarm of a late entry as a notification; null when there is nothing to alarm of. */
export interface EntryAlarmView {
  readonly kind: 'alert' | 'error';
  readonly title: string;
  readonly text: string;
  readonly what: string;
}

/** @example enteredText(9, 21) → 'Kirjattu 9 päivää saapumisen jälkeen; 21 päivää jäljellä' */
export function enteredText(days: number, daysLeft: number, t: Translate): string {
  return `${t('entry.after', { count: days })}; ${leftText(daysLeft, t)}`;
}

/** What the page says of an entry that came late, or near or after the due day, with what to do. */
export function entryAlarmView(
  { alarm, days, daysLeft }: { alarm: EntryAlarm; days: number; daysLeft: number },
  t: Translate,
): EntryAlarmView | null {
  if (alarm === 'none') return null;
  return {
    kind: alarm === 'over' ? 'error' : 'alert',
    title: t(`entry.title.${alarm}`),
    text: `${enteredText(days, daysLeft, t)}.`,
    what: t(`entry.do.${alarm}`),
  };
}

function leftText(daysLeft: number, t: Translate): string {
  if (daysLeft === 0) return t('entry.today');
  return daysLeft > 0 ? t('entry.left', { count: daysLeft }) : t('entry.over', { count: -daysLeft });
}
