import type { MovedDay } from '#cases';
import { dateTimeText, shortWeekdayDateText } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { paths } from '../paths.js';
import { inLanguage, type PageContext } from './page-context.js';

/** Due days that moved with the calendar: from, to and why, newest first. */
export function movedDaysView(moved: readonly MovedDay[], page: PageContext) {
  return {
    count: moved.length,
    rows: moved.map((one) => ({
      caseNumber: one.caseNumber,
      href: paths.caseFile(page.language, one.caseId),
      right: page.t(`right.${one.right}`),
      from: shortWeekdayDateText(one.from, page.language),
      to: shortWeekdayDateText(one.to, page.language),
      why: whyTexts(one, page),
      at: dateTimeText(one.at, page.language),
    })),
  };
}

function whyTexts({ because }: MovedDay, page: PageContext): string[] {
  const days = because.days.map(({ change, day, name, source }) =>
    page.t(change === 'add' ? 'moved.add' : 'moved.remove', {
      day: shortWeekdayDateText(Temporal.PlainDate.from(day), page.language),
      name: inLanguage(name, page),
      source,
    }),
  );
  const prompt = because.promptWithinDays ? [page.t('moved.prompt', because.promptWithinDays)] : [];
  return days.length + prompt.length > 0 ? [...days, ...prompt] : [page.t('moved.other')];
}
