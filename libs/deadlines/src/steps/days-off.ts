import type { Language, Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.js';
import { isWeekend } from '../calendar/day-number.js';
import { capital, dayWords } from '../words/day-words.js';

const AND: Text = { fi: 'ja', sv: 'och', en: 'and' };
/** Joins the last two days when one of them already has an "and" in its name. */
const AND_LAST: Text = { fi: 'sekä', sv: 'samt', en: 'and' };
const IS: Text = { fi: 'on', sv: 'är', en: 'is' };

/**
 * Why a period cannot end on these days, each by its name.
 *
 * @example daysOffText([2026-12-06], calendar).fi // '6.12. on itsenäisyyspäivä ja sunnuntai'
 */
export function daysOffText(days: readonly Temporal.PlainDate[], calendar: Calendar): Text {
  return { fi: told(days, 'fi', calendar), sv: told(days, 'sv', calendar), en: told(days, 'en', calendar) };
}

function told(days: readonly Temporal.PlainDate[], language: Language, calendar: Calendar): string {
  const parts = days.map((day, index) => {
    const verb = index === 0 || language === 'en' ? ` ${IS[language]}` : '';
    return `${dayWords(day).short[language]}${verb} ${namesOf(day, language, calendar)}`;
  });
  const last = parts.pop() ?? '';
  return capital(parts.length === 0 ? last : `${parts.join(', ')} ${AND_LAST[language]} ${last}`);
}

function namesOf(day: Temporal.PlainDate, language: Language, calendar: Calendar): string {
  const holidays = calendar.holidaysOn(day);
  const names = holidays.map(({ name }) => name[language]);
  const weekend = isWeekend(day) && !holidays.some(({ fixedWeekday }) => fixedWeekday);
  if (weekend) names.push(dayWords(day).weekday[language]);
  return names.join(` ${AND[language]} `);
}
