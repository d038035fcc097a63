import { shortWeekdayDateText } from '#platform';
import type { InboxRow } from '#cases';
import { paths } from '../paths.js';
import { shortDayText } from './day.view.js';
import { type DueMark, dueMark } from './due-mark.view.js';
import { enteredText } from './entry-alarm.view.js';
import { inLanguage, type PageContext } from './page-context.js';

/** One case in a table of work. */
export interface WorkRow {
  readonly caseId: string;
  readonly rowClass: 'is-late' | 'is-risk' | '';
  readonly due: DueMark;
  readonly regime: string;
  readonly act: string;
  readonly actHref: string;
  readonly caseNumber: string;
  readonly rights: readonly string[];
  readonly register: string;
  readonly personName: string;
  readonly received: string;
  readonly entered: string;
  /** Set when the request was written in later than it came: the clock ran all the while. */
  readonly enteredLate: string;
  readonly state: string;
  readonly handler: string;
  readonly warnings: readonly string[];
  /** Set when the person wrote and nobody has read it. */
  readonly unread: string;
  /** The earlier case when the same was answered within a year; '' when it was not. */
  readonly repeat: string;
  readonly repeatHref: string;
}

/** A case as a row: the next act first, the due date with what is left of it. */
export function workRow(row: InboxRow, page: PageContext): WorkRow {
  const href = row.next === 'triage' ? paths.routing : paths.caseFile;
  return {
    caseId: row.caseId,
    rowClass: row.health === 'late' ? 'is-late' : row.health === 'at-risk' ? 'is-risk' : '',
    due: dueMark({ due: row.leadDue, daysLeft: row.daysLeft, health: row.health }, page),
    regime: page.t(`regime.${row.leadRegime}`),
    act: page.t(`act.${row.next}`),
    actHref: href(page.language, row.caseId),
    caseNumber: row.caseNumber,
    rights: row.rights.map((right) => page.t(`right.${right}`)),
    register: row.register ? inLanguage(row.register, page) : page.t('row.noRegister'),
    personName: row.personName ?? page.t('protection.name-hidden'),
    received: shortWeekdayDateText(row.receivedOn, page.language),
    entered: shortDayText(row.enteredOn, page.language),
    enteredLate: enteredLate(row, page),
    state: page.t(`state.${row.state}`),
    handler: row.standingIn
      ? page.t('row.standingIn', { handler: row.handler ?? '' })
      : (row.handler ?? page.t('row.noHandler')),
    unread: row.unreadMessages > 0 ? page.t('messages.unread', { count: row.unreadMessages }) : '',
    repeat: row.repeat ? page.t('row.repeat', { case: row.repeat.caseNumber }) : '',
    repeatHref: row.repeat ? paths.caseFile(page.language, row.repeat.caseId) : '',
    warnings: [
      ...(row.tasks.open > 0 ? [page.t('row.tasks', row.tasks)] : []),
      ...(row.unopened ? [page.t('row.unopened')] : []),
      ...[...new Set(row.warnings)].map((kind) => page.t(`warning.${kind}`)),
    ],
  };
}

function enteredLate(row: InboxRow, page: PageContext): string {
  const days = row.receivedOn.until(row.enteredOn, { largestUnit: 'day' }).days;
  if (row.lateEntry) return enteredText(days, row.daysLeft, page.t);
  return days > 0 ? page.t('row.enteredLate', { days, on: shortDayText(row.enteredOn, page.language) }) : '';
}
