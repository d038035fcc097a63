import { AUDIT_ACTIONS } from '#audit';
import { describe, expect, it } from '@jest/globals';
import { isStep } from './is-step.js';

describe('a step of the matter', () => {
  it.each([
    'RequestFiled',
    'RequestRegistered',
    'CaseOpened',
    'RoutingConfirmed',
    'PartTransferred',
    'CaseTaken',
    'DecisionApproved',
    'LetterIssued',
  ])('is %s', (action) => {
    expect(AUDIT_ACTIONS).toContain(action);
    expect(isStep(action)).toBe(true);
  });

  it.each([
    'CaseRead',
    'TriageOpened',
    'DecisionOpened',
    'LetterRead',
    'AttachmentRead',
    'DiarySheetRead',
    'OwnCaseRead',
    'DecisionWritten',
    'DiaryExported',
  ])('is not %s', (action) => {
    expect(AUDIT_ACTIONS).toContain(action);
    expect(isStep(action)).toBe(false);
  });
});
