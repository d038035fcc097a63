import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { taskDue } from './task-due.js';

const DAYS = { searchDays: 14, composeDays: 10 };
const due = (made: string, claim: string, days = DAYS): string =>
  taskDue(Temporal.PlainDate.from(made), Temporal.PlainDate.from(claim), days).toString();

describe('the due day of a task', () => {
  it.each([
    ['two weeks after it was made', '2026-11-03', '2026-11-30', '2026-11-17'],
    ['ten days before the claim is due, when that comes first', '2026-11-18', '2026-11-30', '2026-11-20'],
    ['the Friday, when the day is a Sunday', '2026-11-15', '2026-12-31', '2026-11-27'],
    ['the last office day before Christmas', '2026-12-11', '2027-02-01', '2026-12-23'],
    ['the next office day, when time has run out', '2026-11-24', '2026-11-30', '2026-11-25'],
    ['the Monday, when time has run out on a Friday', '2026-11-27', '2026-11-20', '2026-11-30'],
  ])('is %s', (_, made, claim, expected) => {
    expect(due(made, claim)).toBe(expected);
  });

  it('follows the days of the installation', () => {
    expect(due('2026-11-03', '2026-11-30', { searchDays: 7, composeDays: 10 })).toBe('2026-11-10');
    expect(due('2026-11-03', '2026-11-30', { searchDays: 60, composeDays: 5 })).toBe('2026-11-25');
  });
});
