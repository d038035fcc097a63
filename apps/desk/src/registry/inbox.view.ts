import {
  FIRST_ID,
  INBOX_GROUPS,
  type InboxGroup as Group,
  inboxGroupOf,
  type InboxPage,
  type InboxRow,
  type Place,
  writePlace,
} from '#cases';
import { may } from '#identity';
import type { StaffActor } from '#kernel';
import { dateTimeText, shortWeekdayDateText } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { movedDaysView } from '../parts/moved-days.view.js';
import type { PageContext } from '../parts/page-context.js';
import { type Pager, pager } from '../parts/pager.view.js';
import { type WorkRow, workRow } from '../parts/work-row.view.js';
import { paths } from '../paths.js';
import { recheckedRoutingView } from './rechecked-routing.view.js';

/** A heading of the inbox: how many cases wait under it in all, and those of them that stand on this page. */
export interface InboxGroup {
  readonly id: Group;
  readonly name: string;
  readonly count: number;
  readonly tileClass: string;
  /** To the heading on this page, or to the page on which the group begins. */
  readonly href: string;
  readonly rows: readonly WorkRow[];
}

export interface InboxView {
  readonly todayText: string;
  readonly count: number;
  readonly groups: readonly InboxGroup[];
  /** What nobody has opened within a working day, above everything else. */
  readonly unopened: readonly { caseNumber: string; href: string; came: string }[];
  readonly unopenedTitle: string;
  /** To the page of all of them; null when all stand here. */
  readonly allUnopened: { readonly href: string; readonly text: string } | null;
  /** What the registry has begun to enter and not registered; null when there is nothing, or for who has no drafts. */
  readonly drafts: { readonly href: string; readonly text: string; readonly expiring: string } | null;
  readonly firstHref: string;
  readonly registerHref: string;
  readonly pager: Pager;
  readonly moved: ReturnType<typeof movedDaysView>;
  readonly rechecked: ReturnType<typeof recheckedRoutingView>;
}

/**
 * The inbox: waiting cases under the headings late, today, this week, next week and later; oldest clock first.
 * Who may not route a case is led to its page, and who may not register is not offered to.
 */
export function inboxView(
  inbox: InboxPage,
  after: Place | null,
  actor: StaffActor,
  page: PageContext,
): InboxView {
  const routes = may(actor, 'cases.triage');
  const caseHref = routes ? paths.routing : paths.caseFile;
  const groups = INBOX_GROUPS.map((id) => groupView(id, inbox, routes, page));
  return {
    todayText: shortWeekdayDateText(page.today, page.language),
    count: inbox.counts.reduce((total, { count }) => total + count, 0),
    groups,
    unopened: inbox.unopened.map((one) => ({
      caseNumber: one.caseNumber,
      href: caseHref(page.language, one.caseId),
      came: page.t('inbox.unopened.came', {
        came: dateTimeText(one.cameAt, page.language),
        due: shortWeekdayDateText(one.leadDue, page.language),
      }),
    })),
    ...unopenedNote(inbox, page),
    drafts: draftsNote(inbox, actor, page),
    firstHref: (routes && groups.flatMap((group) => group.rows)[0]?.actHref) || '',
    registerHref: may(actor, 'cases.register-paper') ? paths.registerPaper(page.language) : '',
    moved: movedDaysView(inbox.moved, page),
    rechecked: recheckedRoutingView(inbox.rechecked, page),
    pager: pager(paths.inbox(page.language), {}, { after, next: inbox.next }),
  };
}

function unopenedNote({ unopened, unopenedCount: count }: InboxPage, { t, language }: PageContext) {
  const rest = count > unopened.length;
  return {
    unopenedTitle: t('inbox.unopened.title', { count }),
    allUnopened: rest ? { href: paths.unopened(language), text: t('inbox.unopened.all', { count }) } : null,
  };
}

function draftsNote({ drafts }: InboxPage, actor: StaffActor, { t, language }: PageContext) {
  if (drafts.count === 0 || !may(actor, 'entry-drafts.handle')) return null;
  return {
    href: paths.entryDrafts(language),
    text: t('inbox.drafts', { count: drafts.count }),
    expiring: drafts.expiring > 0 ? t('drafts.expiringTitle', { count: drafts.expiring }) : '',
  };
}

function groupView(id: Group, inbox: InboxPage, routes: boolean, page: PageContext): InboxGroup {
  const counted = inbox.counts.find(({ group }) => group === id);
  const rows = inbox.rows.filter((row) => groupOfRow(row, page) === id);
  const count = counted?.count ?? 0;
  return {
    id,
    name: page.t(`inbox.group.${id}`),
    count,
    tileClass: count > 0 && id === 'late' ? 'tile--late' : count > 0 && id === 'today' ? 'tile--risk' : '',
    href: rows.length > 0 ? `#group-${id}` : beginning(counted?.firstDue, id, page),
    rows: rows.map((row) => {
      const shown = workRow(row, page);
      return routes ? shown : { ...shown, actHref: paths.caseFile(page.language, row.caseId) };
    }),
  };
}

/** The page whose first row is the first case of a day. */
function beginning(day: Temporal.PlainDate | undefined, id: Group, page: PageContext): string {
  const after = day ? `?after=${writePlace({ day, id: FIRST_ID })}` : '';
  return `${paths.inbox(page.language)}${after}#group-${id}`;
}

/** A case that is late stands under "late" whatever its date says. */
function groupOfRow(row: InboxRow, page: PageContext): Group {
  return row.health === 'late' ? 'late' : inboxGroupOf(row.leadDue, page.today);
}
