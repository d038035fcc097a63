import { describe, expect, it } from '@jest/globals';
import { daysOfSteps, stepOf, whom } from './step.js';

const standing = {
  paused: false,
  triaged: true,
  taken: true,
  searching: false,
  submitted: false,
  approved: false,
};

describe('the steps of a case', () => {
  it.each([
    [{ triaged: 1, taken: 3, submitted: 12, approved: 14, ended: 15 }, [1, 2, 9, 2, 1]],
    [{ triaged: 1, taken: 3, submitted: null, approved: null, ended: 20 }, [1, 2, 17, 0, 0]],
    [{ triaged: null, taken: 2, submitted: null, approved: null, ended: 5 }, [0, 2, 3, 0, 0]],
    [{ triaged: 4, taken: 2, submitted: 6, approved: 5, ended: 6 }, [4, 0, 2, 0, 0]],
  ])('took, by the marks %j, %j days', (marks, days) => {
    expect(Object.values(daysOfSteps(marks))).toEqual(days);
  });

  it.each([
    [{ triaged: false, taken: false }, 'registry', 'routing'],
    [{ taken: false }, 'nobody', 'taking'],
    [{}, 'handler', 'preparing'],
    [{ searching: true }, 'search', 'preparing'],
    [{ submitted: true, searching: true }, 'approver', 'approval'],
    [{ approved: true }, 'letter', 'sending'],
    [{ paused: true, triaged: false }, 'person', 'routing'],
  ])('of a case that is %j: it waits for %s', (how, waits, step) => {
    expect([whom({ ...standing, ...how }), stepOf({ ...standing, ...how })]).toEqual([waits, step]);
  });
});
