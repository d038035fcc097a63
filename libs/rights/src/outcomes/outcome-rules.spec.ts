import { describe, expect, it } from '@jest/globals';
import { groundsFor } from '../grounds/grounds.js';
import { type Right, RIGHTS } from '../right.js';
import { DECIDED_OUTCOMES, givesData, isDecidedOutcome, refuses } from './outcome.js';
import { belongs, outcomeRule, outcomesOf } from './outcome-rules.js';

describe('the outcomes of a right', () => {
  it.each(RIGHTS.filter((right) => right !== 'consent-withdrawal'))('are all four for %s', (right) => {
    expect(outcomesOf(right)).toEqual(['granted', 'partly-granted', 'refused', 'not-held']);
  });

  it('leave no refusal of a withdrawal of consent (GDPR 7(3)), which is no refusable request', () => {
    expect(outcomesOf('consent-withdrawal')).toEqual(['granted', 'not-held']);
    expect(outcomeRule('consent-withdrawal', 'refused')).toBeUndefined();
  });

  it('refuse something exactly where there is a ground to refuse on', () => {
    for (const right of RIGHTS) expect(outcomesOf(right).some(refuses)).toBe(groundsFor(right).length > 0);
  });

  it('are told from anything else somebody may post', () => {
    expect(['granted', 'not-held', 'transferred', 'withdrawn', ''].map(isDecidedOutcome)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('what a decision must say', () => {
  it('is ground and reasons when it refuses (12(4)), and in part also which part', () => {
    expect(outcomeRule('erasure', 'refused')?.needs).toEqual(['ground', 'reasons']);
    expect(outcomeRule('erasure', 'partly-granted')?.needs).toEqual(['ground', 'extent', 'reasons', 'given']);
  });

  it('is what is given or done when it grants (12(3): action taken), and no ground', () => {
    for (const right of RIGHTS) {
      expect(outcomeRule(right, 'granted')?.needs[0]).toBe('given');
      expect(belongs('ground', right, 'granted')).toBe(false);
    }
  });

  it('is also to whom the data were disclosed when access is given (15(1)(c), C-154/21), and then alone', () => {
    const telling = RIGHTS.flatMap((right) =>
      DECIDED_OUTCOMES.filter((outcome) => belongs('recipients', right, outcome)).map(
        (outcome) => `${right} ${outcome}`,
      ),
    );
    expect(telling).toEqual(['access granted', 'access partly-granted']);
    expect(outcomeRule('access', 'granted')?.needs).toEqual(['given', 'recipients']);
  });

  it('is where it was looked when nothing is held: "no data" is not a refusal', () => {
    for (const right of RIGHTS) {
      expect(outcomeRule(right, 'not-held')?.needs).toEqual(['reasons']);
      expect(belongs('ground', right, 'not-held')).toBe(false);
    }
  });
});

describe('what a decision may say besides', () => {
  const having = (field: 'statement' | 'documents' | 'missing'): string[] =>
    RIGHTS.flatMap((right: Right) =>
      DECIDED_OUTCOMES.filter((outcome) => belongs(field, right, outcome)).map(
        (outcome) => `${right} ${outcome}`,
      ),
    );

  it('is a supplementary statement in rectification alone (16, second sentence), also when refused', () => {
    expect(having('statement')).toEqual([
      'rectification granted',
      'rectification partly-granted',
      'rectification refused',
    ]);
  });

  it('are documents where data are given out', () => {
    const giving = ['access', 'portability', 'own-document', 'log-data'];
    expect(RIGHTS.filter(givesData)).toEqual(giving);
    expect(having('documents')).toEqual(
      giving.flatMap((right) => [`${right} granted`, `${right} partly-granted`]),
    );
  });

  it('is that the rest follows only where something is given now', () => {
    expect(having('missing')).toEqual(having('documents'));
  });
});
