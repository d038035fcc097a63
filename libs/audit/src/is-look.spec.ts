import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS } from './audit-action.js';
import { isLook, LOOKS } from './is-look.js';

describe('a look', () => {
  it.each([
    'CaseRead',
    'LetterRead',
    'DiaryPersonSearched',
    'DiaryExported',
    'CaseLooked',
    'WhereaboutsShown',
  ] as const)('is %s: nothing is other than before', (action) => expect(isLook(action)).toBe(true));

  it.each([
    'CaseTaken',
    'DecisionWritten',
    'LetterIssued',
    'DataDisclosed',
    'RecordExported',
    'ClockMoved',
    'CaseOpened',
  ] as const)('is not %s', (action) => expect(isLook(action)).toBe(false));

  it('is told from a change for every action', () => {
    expect(LOOKS.length).toBeGreaterThan(20);
    expect(AUDIT_ACTIONS.length - LOOKS.length).toBeGreaterThan(60);
  });
});
