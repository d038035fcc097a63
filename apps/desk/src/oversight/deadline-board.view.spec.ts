import { describe, expect, it } from '@jest/globals';
import type { DeadlineBoardView, Health, InboxRow } from '#cases';
import { Temporal } from 'temporal-polyfill';
import { boardList, deadlineBoardView } from './deadline-board.view.js';

// Tuesday 1.12.2026, ISO week 49
const today = Temporal.PlainDate.from('2026-12-01');
const page = {
  language: 'fi' as const,
  today,
  t: (key: string, values?: Readonly<Record<string, string | number>>) =>
    [key, ...Object.values(values ?? {})].join(' '),
};

function row(due: string, health: Health): InboxRow {
  const leadDue = Temporal.PlainDate.from(due);
  return {
    caseId: due,
    caseNumber: due,
    requestId: 'r',
    receivedOn: today,
    enteredOn: today,
    state: 'in-handling',
    rights: ['erasure'],
    register: null,
    leadDue,
    leadRegime: 'gdpr',
    daysLeft: today.until(leadDue, { largestUnit: 'day' }).days,
    health,
    handler: null,
    triaged: true,
    warnings: [],
    personName: 'Aino Mallikas',
    next: 'decide',
  };
}

const board: DeadlineBoardView = {
  rows: [
    row('2026-11-30', 'late'),
    row('2026-12-04', 'at-risk'),
    row('2026-12-28', 'on-time'),
    row('2026-12-30', 'paused'),
  ],
  counts: { open: 4, late: 1, atRisk: 1, dueThisWeek: 1, paused: 1 },
  weeks: [
    { week: '2026-W49', from: Temporal.PlainDate.from('2026-11-30'), count: 2, late: 1 },
    { week: '2026-W53', from: Temporal.PlainDate.from('2026-12-28'), count: 2, late: 0 },
  ],
  warnings: [],
};
const listed = (list: string, week = '') =>
  deadlineBoardView(board, boardList(list), week, page).rows.map((one) => one.caseId);

describe('the board of deadlines', () => {
  it('opens behind each figure the cases it counts', () => {
    expect(listed('open')).toHaveLength(board.counts.open);
    expect(listed('late')).toEqual(['2026-11-30']);
    expect(listed('at-risk')).toEqual(['2026-12-04']);
    expect(listed('week')).toEqual(['2026-12-04']);
    expect(listed('paused')).toEqual(['2026-12-30']);
  });

  it('opens behind each week of the table the cases due in it', () => {
    expect(listed('open', '2026-W53')).toEqual(['2026-12-28', '2026-12-30']);
  });

  it('shows every open case when the address names no known list', () => {
    expect(listed('everything')).toHaveLength(4);
  });

  it('says its finding in words, and that there is none', () => {
    expect(deadlineBoardView(board, 'open', '', page).finding).toBe('board.finding.fullest 49 2');
    const empty = { ...board, rows: [], weeks: [] };
    expect(deadlineBoardView(empty, 'open', '', page).finding).toBe('board.finding.none');
  });
});
