import { Temporal } from 'temporal-polyfill';
import { easterSunday } from './easter.js';
import type { Holiday, HolidayKind } from './holiday.js';

interface Falls {
  readonly in: (year: number) => Temporal.PlainDate;
  readonly fixedWeekday: boolean;
}

const CHURCH = '652/2023 ch. 1 § 6, 657/2023 ch. 1';
const EVES = '150/1930 § 5';

/** The holidays of Finland and the day each falls on. Sundays are counted as weekend, not here. */
const HOLIDAYS: readonly (Holiday & { readonly falls: Falls })[] = [
  holiday('new-year', fixed(1, 1), 'uudenvuodenpäivä', 'nyårsdagen', "New Year's Day"),
  holiday('epiphany', fixed(1, 6), 'loppiainen', 'trettondagen', 'Epiphany'),
  holiday('good-friday', easter(-2), 'pitkäperjantai', 'långfredagen', 'Good Friday'),
  holiday('easter-sunday', easter(0), 'pääsiäispäivä', 'påskdagen', 'Easter Sunday'),
  holiday('easter-monday', easter(1), 'toinen pääsiäispäivä', 'annandag påsk', 'Easter Monday'),
  holiday('may-day', fixed(5, 1), 'vapunpäivä', 'första maj', 'May Day', '272/1944'),
  holiday('ascension', easter(39), 'helatorstai', 'Kristi himmelsfärdsdag', 'Ascension Day'),
  holiday('whit-sunday', easter(49), 'helluntai', 'pingstdagen', 'Whit Sunday'),
  holiday(
    'midsummer-eve',
    weekdayFrom(5, 6, 19),
    'juhannusaatto',
    'midsommarafton',
    'Midsummer Eve',
    EVES,
    'eve',
  ),
  holiday('midsummer', weekdayFrom(6, 6, 20), 'juhannuspäivä', 'midsommardagen', 'Midsummer Day'),
  holiday('all-saints', weekdayFrom(6, 10, 31), 'pyhäinpäivä', 'alla helgons dag', "All Saints' Day"),
  holiday(
    'independence',
    fixed(12, 6),
    'itsenäisyyspäivä',
    'självständighetsdagen',
    'Independence Day',
    '388/1937',
  ),
  holiday('christmas-eve', fixed(12, 24), 'jouluaatto', 'julafton', 'Christmas Eve', EVES, 'eve'),
  holiday('christmas', fixed(12, 25), 'joulupäivä', 'juldagen', 'Christmas Day'),
  holiday('boxing-day', fixed(12, 26), 'toinen joulupäivä', 'annandag jul', 'Boxing Day'),
];

/**
 * The holidays of one year with their days: Church Act 652/2023 ch. 1 § 6 and Church Order 657/2023 ch. 1,
 * Acts 388/1937 and 272/1944, and the eves of Act 150/1930 § 5.
 *
 * @example finnishHolidays(2026) // … { id: 'midsummer-eve', day: 2026-06-19 }, { id: 'midsummer', day: 2026-06-20 } …
 */
export function finnishHolidays(year: number): readonly (Holiday & { readonly day: Temporal.PlainDate })[] {
  return HOLIDAYS.map(({ falls, ...of }) => ({ ...of, day: falls.in(year) }));
}

function holiday(
  id: string,
  falls: Falls,
  fi: string,
  sv: string,
  en: string,
  source = CHURCH,
  kind: HolidayKind = 'public-holiday',
): Holiday & { readonly falls: Falls } {
  return { id, falls, name: { fi, sv, en }, source, kind, fixedWeekday: falls.fixedWeekday };
}

function fixed(month: number, day: number): Falls {
  return { in: (year) => new Temporal.PlainDate(year, month, day), fixedWeekday: false };
}

function easter(offset: number): Falls {
  return { in: (year) => easterSunday(year).add({ days: offset }), fixedWeekday: true };
}

/** The first such weekday (Monday = 1) on or after the day: Midsummer Day is the Saturday from 20 June. */
function weekdayFrom(weekday: number, month: number, day: number): Falls {
  const within = (year: number): Temporal.PlainDate => {
    const first = new Temporal.PlainDate(year, month, day);
    return first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  };
  return { in: within, fixedWeekday: true };
}
