import type { InboxRow } from '#cases';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../parts/page-context.js';
import { inboxView } from './inbox.view.js';

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
    leadRegime: 'gdpr',
    daysLeft,
    health: daysLeft < 0 ? 'late' : 'on-time',
    handler: null,
    triaged: false,
    warnings: [],
    personName: 'Aino Mallikas',
    next: 'triage',
    ...over,
  };
}

const grouped = (rows: InboxRow[]): Record<string, string[]> =>
  Object.fromEntries(
    inboxView(rows, page).groups.map((group) => [group.id, group.rows.map((one) => one.caseId)]),
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
    expect(inboxView([row('2026-11-30'), row('2026-12-14')], page).firstHref).toBe(
      '/fi/cases/case-2026-11-30/routing',
    );
  });

  it('marks a late case by row and by word', () => {
    const late = inboxView([row('2026-11-30')], page).groups[0]?.rows[0];
    expect(late?.rowClass).toBe('is-late');
    expect(late?.due).toMatchObject({ kind: 'late', date: 'ma 30.11.2026', left: 'due.late 1' });
  });

  it('says how long after arrival a request was written in', () => {
    const [same, later] = [
      row('2026-12-21'),
      row('2026-12-21', { enteredOn: Temporal.PlainDate.from('2026-11-25') }),
    ].map((one) => inboxView([one], page).groups[4]?.rows[0]?.enteredLate);
    expect(same).toBe('');
    expect(later).toBe('row.enteredLate 5 25.11.');
  });

  it('has nothing to begin with when it is empty', () => {
    expect(inboxView([], page)).toMatchObject({ count: 0, firstHref: '' });
  });
});
