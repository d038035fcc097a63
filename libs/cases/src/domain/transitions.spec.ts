import { describe, expect, it } from '@jest/globals';
import { CASE_STATES, type CaseState, mayGo, TRANSITIONS } from './transitions.js';

function reachableFrom(start: CaseState): Set<CaseState> {
  const seen = new Set<CaseState>([start]);
  const queue = [start];
  for (let state = queue.shift(); state; state = queue.shift()) {
    for (const next of TRANSITIONS[state]) {
      if (!seen.has(next)) queue.push(next);
      seen.add(next);
    }
  }
  return seen;
}

describe('the states of a case', () => {
  it('can all be reached from the receipt', () => {
    expect([...reachableFrom('received')].sort()).toEqual([...CASE_STATES].sort());
  });

  it.each(CASE_STATES)('can always be closed from %s', (state) => {
    expect(reachableFrom(state).has('closed')).toBe(true);
  });

  it('open a closed case again only to carry out what was decided', () => {
    expect(TRANSITIONS['closed']).toEqual(['decided']);
  });

  it('never let a decision skip handling', () => {
    expect(mayGo('received', 'decided')).toBe(false);
    expect(mayGo('closed', 'in-handling')).toBe(false);
  });
});
