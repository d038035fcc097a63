import type { Look } from '#cases/citizen';
import { helsinkiDay, type Language, ROLES, type Text } from '#kernel';
import type { Translate } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { grouped } from './grouped.js';
import { lookKey } from './look-key.js';

/** One row: what one office did on one day, with the hour when it was done once. */
export interface LookRow {
  readonly at: Temporal.Instant;
  readonly day: Temporal.PlainDate;
  readonly who: string;
  /** The unit of `who`, in Finnish whatever the language of the page: units have no other name. */
  readonly unit: string;
  readonly of: string;
  readonly what: string;
  readonly once: boolean;
}

/** The looks at a case, newest first: what reads the same on the same day is one row with its count. */
export function lookRows(
  { looks, authority }: { readonly looks: readonly Look[]; readonly authority: Text },
  t: Translate,
  language: Language,
): LookRow[] {
  const whoOf = (look: Look) =>
    look.otherAuthority
      ? { who: look.otherAuthority[language], unit: '', of: '' }
      : { who: personOf(look, t), unit: look.unit ?? '', of: authority[language] };
  const alike = grouped(looks, (look) =>
    [dayOf(look), ...Object.values(whoOf(look)), lookKey(look.action, look.reason)].join(' '),
  );
  return alike.map((same) => {
    const [look] = same;
    const times = same.reduce((sum, each) => sum + each.times, 0);
    const what = t(lookKey(look.action, look.reason));
    return {
      at: look.at,
      day: dayOf(look),
      ...whoOf(look),
      what: times === 1 ? what : `${what} ${t('case.looks-times', { times })}`,
      once: times === 1,
    };
  });
}

function dayOf({ at }: Look): Temporal.PlainDate {
  return helsinkiDay(at);
}

/** "Käsittelijä", with the name where it is told. Of another authority its name alone is told. */
function personOf({ role, name }: Look, t: Translate): string {
  const known = role.split('+').find((each) => ROLES.some((one) => one === each));
  return [name, t(known ? `role.${known}` : 'role.other')].filter(Boolean).join(', ');
}
