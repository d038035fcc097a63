import type { Language, Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.js';
import { shortDayText, weekday } from '../words/day-words.js';

const AND: Text = { fi: 'ja', sv: 'och', en: 'and' };
/** Joins the last two days when one of them already has an "and" in its name. */
const AND_LAST: Text = { fi: 'sekä', sv: 'samt', en: 'and' };
const IS: Text = { fi: 'on', sv: 'är', en: 'is' };
const A_WEEKDAY: Text = { fi: '', sv: 'en ', en: 'a ' };

/**
 * Why a period cannot end on these days, each by its name.
 *
 * @example daysOff(2026-12-06, 2026-12-07, calendar).fi // '6.12. on itsenäisyyspäivä ja sunnuntai'
 */
export function daysOff(from: Temporal.PlainDate, until: Temporal.PlainDate, calendar: Calendar): Text {
  const days: Temporal.PlainDate[] = [];
  for (let day = from; !day.equals(until); day = day.add({ days: 1 })) days.push(day);
  return { fi: told(days, 'fi', calendar), sv: told(days, 'sv', calendar), en: told(days, 'en', calendar) };
}

function told(days: readonly Temporal.PlainDate[], language: Language, calendar: Calendar): string {
  const parts = days.map((day, index) => {
    const verb = index === 0 || language === 'en' ? ` ${IS[language]}` : '';
    return `${shortDayText(day)[language]}${verb} ${namesOf(day, language, calendar)}`;
  });
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} ${AND_LAST[language]} ${last}`;
}

function namesOf(day: Temporal.PlainDate, language: Language, calendar: Calendar): string {
  const names = calendar.holidaysOn(day).map((holiday) => holiday.name[language]);
  if (day.dayOfWeek >= 6) names.push(`${A_WEEKDAY[language]}${weekday(day)[language]}`);
  return names.join(` ${AND[language]} `);
}
