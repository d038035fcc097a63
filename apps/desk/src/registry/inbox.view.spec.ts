import { INBOX_GROUPS, inboxGroupOf, type InboxPage, type InboxRow } from '#cases';
import { describe, expect, it } from '@jest/globals';
import { staffMember } from '#test/builders/staff.builder';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../parts/page-context.js';
import { inboxView } from './inbox.view.js';

const registrar = staffMember('kirsi.kirjaaja');

// Tuesday 1.12.2026
const page: PageContext = {
  language: 'fi',
  today: Temporal.PlainDate.from('2026-12-01'),
  t: (key, values) => (values ? `${key} ${Object.values(values).join(' ')}` : key),
};

function row(due: string, over: Partial<InboxRow> = {}): InboxRow {
  const leadDue = Temporal.PlainDate.from(due);
  const daysLeft = page.today.until(leadDue, { largestUnit: 'day' }).days;
  return {
    caseId: `case-${due}`,
    caseNumber: 'LAHTI/1/00.04.02/2026',
    requestId: 'request',
    receivedOn: Temporal.PlainDate.from('2026-11-20'),
    enteredOn: Temporal.PlainDate.from('2026-11-20'),
    state: 'received',
    rights: ['access'],
    register: null,
    leadDue,
    listedOn: leadDue,
    tasks: { open: 0, all: 0 },
    leadRegime: 'gdpr',
    daysLeft,
    health: daysLeft < 0 ? 'late' : 'on-time',
    standingIn: false,
    handler: null,
    triaged: false,
    warnings: [],
    unopened: false,
    lateEntry: false,
    repeat: null,
    personName: 'Aino Mallikas',
    unreadMessages: 0,
    next: 'triage',
    ...over,
  };
}

const inbox = (rows: InboxRow[]): InboxPage => ({
  rows,
  next: null,
  unopened: [],
  unopenedCount: 0,
  drafts: { count: 0, expiring: 0 },
  counts: INBOX_GROUPS.map((group) => {
    const own = rows.filter((one) => inboxGroupOf(one.leadDue, page.today) === group);
    return { group, count: own.length, firstDue: own[0]?.leadDue ?? page.today };
  }).filter(({ count }) => count > 0),
  moved: [],
  rechecked: [],
});

const grouped = (rows: InboxRow[]): Record<string, string[]> =>
  Object.fromEntries(
    inboxView(inbox(rows), null, registrar, page).groups.map((group) => [
      group.id,
      group.rows.map((one) => one.caseId),
    ]),
  );

describe('the inbox', () => {
  it('puts each case under the heading of its due day; the week ends on Sunday', () => {
    const rows = ['2026-11-30', '2026-12-01', '2026-12-06', '2026-12-07', '2026-12-13', '2026-12-14'].map(
      (day) => row(day),
    );
    expect(grouped(rows)).toEqual({
      late: ['case-2026-11-30'],
      today: ['case-2026-12-01'],
      week: ['case-2026-12-06'],
      next: ['case-2026-12-07', 'case-2026-12-13'],
      later: ['case-2026-12-14'],
    });
  });

  it('leads to the routing of the most urgent case', () => {
    expect(inboxView(inbox([row('2026-11-30'), row('2026-12-14')]), null, registrar, page).firstHref).toBe(
      '/fi/cases/case-2026-11-30/routing',
    );
  });

  it('leads who only watches to the case, and offers them neither routing nor registering', () => {
    const watched = inboxView(inbox([row('2026-11-30')]), null, staffMember('tiina.valvoja'), page);
    expect(watched).toMatchObject({ firstHref: '', registerHref: '' });
    expect(watched.groups[0]?.rows[0]?.actHref).toBe('/fi/cases/case-2026-11-30');
  });

  it('marks a late case by row and by word', () => {
    const late = inboxView(inbox([row('2026-11-30')]), null, registrar, page).groups[0]?.rows[0];
    expect(late?.rowClass).toBe('is-late');
    expect(late?.due).toMatchObject({ kind: 'late', date: 'ma 30.11.2026', left: 'due.late 1' });
  });

  it('says how long after arrival a request was written in', () => {
    const [same, later] = [
      row('2026-12-21'),
      row('2026-12-21', { enteredOn: Temporal.PlainDate.from('2026-11-25') }),
    ].map((one) => inboxView(inbox([one]), null, registrar, page).groups[4]?.rows[0]?.enteredLate);
    expect(same).toBe('');
    expect(later).toBe('row.enteredLate 5 25.11.');
  });

  it('has nothing to begin with when it is empty', () => {
    expect(inboxView(inbox([]), null, registrar, page)).toMatchObject({ count: 0, firstHref: '' });
  });

  it('leads from a figure to the page on which its cases begin, and on to the next page', () => {
    const more = row('2026-12-14');
    const view = inboxView(
      {
        rows: [row('2026-11-30')],
        unopened: [],
        unopenedCount: 0,
        drafts: { count: 0, expiring: 0 },
        next: { day: row('2026-11-30').leadDue, id: '5d1f0000-0000-4000-8000-000000000001' },
        counts: [
          { group: 'late', count: 7, firstDue: row('2026-11-30').leadDue },
          { group: 'later', count: 7, firstDue: more.leadDue },
        ],
        moved: [],
        rechecked: [],
      },
      null,
      registrar,
      page,
    );
    expect(view.count).toBe(14);
    expect(view.groups.map(({ id, count, href }) => [id, count, href])).toEqual([
      ['late', 7, '#group-late'],
      ['today', 0, '/fi/inbox#group-today'],
      ['week', 0, '/fi/inbox#group-week'],
      ['next', 0, '/fi/inbox#group-next'],
      ['later', 7, '/fi/inbox?after=2026-12-14.00000000-0000-0000-0000-000000000000#group-later'],
    ]);
    expect(view.pager).toEqual({
      firstHref: '',
      nextHref: '/fi/inbox?after=2026-11-30.5d1f0000-0000-4000-8000-000000000001',
    });
  });
});
