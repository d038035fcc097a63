import { describe, expect, it } from '@jest/globals';
import type { DeadlineBoardView, Health, InboxRow } from '#cases';
import { Temporal } from 'temporal-polyfill';
import { boardList, daysOfWeek, deadlineBoardView } from './deadline-board.view.js';

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
    listedOn: leadDue,
    tasks: { open: 0, all: 0 },
    leadRegime: 'gdpr',
    daysLeft: today.until(leadDue, { largestUnit: 'day' }).days,
    health,
    standingIn: false,
    handler: null,
    triaged: true,
    warnings: [],
    unopened: false,
    lateEntry: false,
    repeat: null,
    personName: 'Aino Mallikas',
    unreadMessages: 0,
    next: 'decide',
  };
}

const board: DeadlineBoardView = {
  next: null,
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
  moved: [],
};
const shown = (list: string, week = '') =>
  deadlineBoardView(board, { list: boardList(list), week, after: null }, page);

describe('the board of deadlines', () => {
  it('says how many cases the list has on all its pages', () => {
    expect(['open', 'late', 'at-risk', 'week', 'paused'].map((list) => shown(list).listCount)).toEqual([
      4, 1, 1, 1, 1,
    ]);
    expect(shown('open', '2026-W53').listCount).toBe(2);
  });

  it('shows every open case when the address names no known list', () => {
    expect(boardList('everything')).toBe('open');
  });

  it('reads a week as Monday to Sunday, over the turn of the year too', () => {
    const days = (week: string) => Object.values(daysOfWeek(week) ?? {}).map(String);
    expect(days('2026-W49')).toEqual(['2026-11-30', '2026-12-06']);
    expect(days('2026-W53')).toEqual(['2026-12-28', '2027-01-03']);
    expect(['2026', '2026-W54', '2026-W00', 'x'].map(daysOfWeek)).toEqual([null, null, null, null]);
  });

  it('keeps the list in the link to the next page', () => {
    const next = { day: today, id: '5d1f0000-0000-4000-8000-000000000001' };
    const asked = { list: 'late' as const, week: '', after: null };
    expect(deadlineBoardView({ ...board, next }, asked, page).pager.nextHref).toBe(
      '/fi/deadlines?show=late&after=2026-12-01.5d1f0000-0000-4000-8000-000000000001',
    );
  });

  it('says its finding in words, and that there is none', () => {
    expect(shown('open').finding).toBe('board.finding.fullest 49 2');
    const empty = { ...board, rows: [], weeks: [] };
    expect(deadlineBoardView(empty, { list: 'open', week: '', after: null }, page).finding).toBe(
      'board.finding.none',
    );
  });
});
