import { REGIMES } from '#deadlines';
import { type Right, RIGHTS } from '#rights';
import { describe, expect, it } from '@jest/globals';
import { letterOfRefusal } from './letter-of-refusal.js';
import { mayAskForDecision } from './may-ask-for-decision.js';
import { type Stage, STAGES } from './stage.js';

const OPENNESS = ['openness', 'openness-extensive'] as const;
const claim = (regime: (typeof REGIMES)[number], stage: Stage, right: Right = 'access') => ({
  right,
  stage,
  clock: { regime },
});

describe('the letter that refuses', () => {
  it.each(OPENNESS)('a document is first the notice of an official, then a decision: %s', (regime) => {
    expect(STAGES.map((stage) => letterOfRefusal(claim(regime, stage)))).toEqual([
      ...['openness-refusal', 'openness-decision', 'openness-decision'],
    ]);
  });

  it.each(REGIMES.filter((regime) => !OPENNESS.some((one) => one === regime)))(
    'anything else is one decision: %s',
    (regime) => {
      expect(letterOfRefusal(claim(regime, 'first'))).toBe('refusal-certificate');
    },
  );

  it.each(RIGHTS.filter((right) => right !== 'own-document'))('has its words by the right: %s', (right) => {
    const own: Partial<Record<Right, string>> = {
      objection: 'objection-not-upheld',
      'log-data': 'log-data-refusal',
    };
    const regime = right === 'log-data' ? 'log-data' : 'gdpr';
    expect(letterOfRefusal(claim(regime, 'first', right))).toBe(own[right] ?? 'refusal-certificate');
  });
});

describe('the decision of the authority can be asked for', () => {
  const may = (change: object, all: { continues: string | null }[] = []) =>
    mayAskForDecision({ id: 'a', outcome: 'refused', ...claim('openness', 'first'), ...change }, all);

  it("after an official's refusal, in full or in part, under the openness act (621/1999 § 14(3))", () => {
    expect([may({}), may({ outcome: 'partly-granted' }), may(claim('openness-extensive', 'first'))]).toEqual([
      ...[true, true, true],
    ]);
  });

  it.each([
    ['before there is an answer', { outcome: null }],
    ['when all was given', { outcome: 'granted' }],
    ['when it was withdrawn', { outcome: 'withdrawn' }],
    ['under the GDPR', claim('gdpr', 'first')],
    ['for log data: their refusal is a decision at once (703/2023 § 11)', claim('log-data', 'first')],
    ['when the authority has decided', claim('openness', 'authority-decision')],
  ])('not %s', (_, change) => {
    expect(may(change)).toBe(false);
  });

  it('only once', () => {
    expect([may({}, [{ continues: 'b' }]), may({}, [{ continues: 'a' }])]).toEqual([true, false]);
  });
});
