import { describe, expect, it } from '@jest/globals';
import { type BreachStepKind, openDuties, type Risk, riskOf, runsStill } from './breach.js';

const step = (kind: BreachStepKind, risk: Risk | null = null) => ({ kind, risk });
const none = step('assessed', 'none');
const risk = step('assessed', 'risk');
const high = step('assessed', 'high');
const notified = step('ombudsman-notified');

describe('what is still to be done about a breach', () => {
  it.each([
    ['nothing was done', [], ['assess']],
    ['no risk is likely: it is only documented (Art. 33(1), (5))', [none], ['close']],
    ['there is a risk: the Ombudsman (33(1))', [risk], ['notify-ombudsman']],
    ['there is a high risk: the people too (34(1))', [high], ['notify-ombudsman', 'tell-person']],
    ['of a high risk only the Ombudsman knows', [high, notified], ['tell-person']],
    ['the people know before the Ombudsman', [high, step('person-told')], ['notify-ombudsman']],
    ['they need not be told, for a reason of 34(3)', [high, notified, step('person-not-told')], ['close']],
    ['a risk turned out to be high', [risk, notified, high], ['tell-person']],
    ['a high risk turned out to be none', [high, none], ['close']],
    ['all is done', [risk, notified, step('closed')], []],
  ])('when %s', (_, steps, duties) => {
    expect(openDuties(steps)).toEqual(duties);
  });

  it('is assessed as it last was', () => {
    expect([riskOf([]), riskOf([risk, high])]).toEqual([null, 'high']);
  });

  it('lets the 72 hours run until the Ombudsman is notified or there is no risk', () => {
    expect([[], [risk], [none], [risk, notified], [high, notified]].map(runsStill)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
