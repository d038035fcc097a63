import type { Look } from '#cases/citizen';
import { HELSINKI, ROLES } from '#kernel';
import type { Translate } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { grouped } from './grouped.js';
import { lookKey } from './look-key.js';

/** Rows of the table of looks; older ones are not shown. */
const MOST_ROWS = 20;

/** One row: what one role did on one day, with the hour when it was done once. */
export interface LookRow {
  readonly at: Temporal.Instant;
  readonly day: Temporal.PlainDate;
  readonly who: string;
  readonly what: string;
  readonly once: boolean;
}

/** The looks at a case, newest first, at most 20 rows: what reads the same on the same day is one row with its count. */
export function lookRows(looks: readonly Look[], t: Translate): LookRow[] {
  const alike = grouped(looks, (look) => [dayOf(look), roleName(look, t), lookKey(look.action)].join(' '));
  return alike.slice(0, MOST_ROWS).map((same) => {
    const [look] = same;
    const times = same.reduce((sum, each) => sum + each.times, 0);
    const what = t(lookKey(look.action));
    return {
      at: look.at,
      day: dayOf(look),
      who: roleName(look, t),
      what: times === 1 ? what : `${what} ${t('case.looks-times', { times })}`,
      once: times === 1,
    };
  });
}

function dayOf({ at }: Look): Temporal.PlainDate {
  return at.toZonedDateTimeISO(HELSINKI).toPlainDate();
}

function roleName({ role }: Look, t: Translate): string {
  return t(ROLES.some((known) => known === role) ? `role.${role}` : 'role.other');
}
