import { describe, expect, it } from '@jest/globals';
import { daysFor, DEFAULT_DAYS, planLines, readPlans } from './retention-plan.js';

describe('the retention plan', () => {
  it('is the defaults where nothing is set', () => {
    expect(daysFor(readPlans('')('lahti'), 'any')).toEqual({
      payload: 90,
      'identity-copies': 30,
      case: 3653,
      breach: 3653,
      feedback: 731,
    });
  });

  it('takes what the authority sets, then what a register sets, and leaves the rest', () => {
    const plan = readPlans(
      '[{authority: lahti, caseYears: 6, registers: [{register: typ, payloadDays: 14}]}]',
    );
    expect(daysFor(plan('lahti'), null)).toEqual({ ...DEFAULT_DAYS, case: 2192 });
    expect(daysFor(plan('lahti'), 'typ')).toEqual({ ...DEFAULT_DAYS, case: 2192, payload: 14 });
    expect(daysFor(plan('kemi'), 'typ')).toEqual(DEFAULT_DAYS);
  });

  it('says of each class what holds and who set it', () => {
    const plan = readPlans(
      '[{authority: lahti, breachYears: 6, feedbackYears: 1, registers: [{register: typ, payloadDays: 14}]}]',
    )('lahti');
    expect(planLines(plan).map((line) => Object.values(line).join(' '))).toEqual([
      ' payload 90 default',
      ' identity-copies 30 default',
      ' case 3653 default',
      ' breach 2192 authority',
      ' feedback 366 authority',
      'typ payload 14 register',
    ]);
  });

  it.each([
    '{}',
    '[{authority: lahti, caseYears: -1}]',
    '[{authority: lahti, years: 3}]',
    '[{caseYears: 3}]',
    '[{authority: lahti, registers: [{register: typ, feedbackYears: 1}]}]',
  ])('refuses %s', (text) => expect(() => readPlans(text)).toThrow());
});
