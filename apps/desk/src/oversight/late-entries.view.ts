import type { LateEntry } from '#cases';
import { shortWeekdayDateText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** Late entries as rows of a table. */
export function lateEntryRows(entries: readonly LateEntry[], page: PageContext) {
  return entries.map((entry) => ({
    caseNumber: entry.caseNumber,
    href: paths.caseFile(page.language, entry.caseId),
    received: shortWeekdayDateText(entry.receivedOn, page.language),
    entered: shortWeekdayDateText(entry.enteredOn, page.language),
    days: entry.days,
    channel: page.t(`channel.${entry.channel}`),
    due: shortWeekdayDateText(entry.due, page.language),
  }));
}
