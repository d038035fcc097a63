import { describe, expect, it } from '@jest/globals';
import type { Regime } from '#deadlines';
import { outcomesOf, type Right, RIGHTS } from '#rights';
import { lettersOfDecision } from './letters-of-decision.js';

const claim = (right: Right, regime: Regime = 'gdpr') => ({
  right,
  stage: 'first' as const,
  clock: { regime },
});

describe('the letters of a decision', () => {
  it('are one at least for every outcome every right can have', () => {
    for (const right of RIGHTS)
      for (const outcome of outcomesOf(right))
        expect(lettersOfDecision(claim(right), outcome, false).length).toBeGreaterThan(0);
  });

  it('are two of a partial grant: what is given, and the refusal of the rest with its own remedy (12(4))', () => {
    expect(lettersOfDecision(claim('access'), 'partly-granted', false)).toEqual([
      'access-answer',
      'refusal-certificate',
    ]);
    expect(lettersOfDecision(claim('own-document', 'openness'), 'partly-granted', false)).toEqual([
      'documents-given',
      'openness-refusal',
    ]);
  });

  it('tell of the statement instead of a rectification, or beside its refusal (16, second sentence)', () => {
    expect(lettersOfDecision(claim('rectification'), 'granted', true)).toEqual(['statement-recorded']);
    expect(lettersOfDecision(claim('rectification'), 'refused', true)).toEqual([
      'statement-recorded',
      'refusal-certificate',
    ]);
    expect(lettersOfDecision(claim('erasure'), 'granted', true)).toEqual(['erasure-done']);
  });

  it('begin with what follows, by when and why, when a part is given now (12(3))', () => {
    const inPart = true;
    expect(lettersOfDecision(claim('access'), 'granted', false, { inPart })).toEqual([
      'partial-answer',
      'access-answer',
    ]);
    // Beside a refusal it could not say that nothing has been refused.
    expect(lettersOfDecision(claim('access'), 'partly-granted', false, { inPart })).toEqual([
      'access-answer',
      'refusal-certificate',
    ]);
  });

  it('tell nothing of any register where nobody knows who asks (12(6))', () => {
    expect(lettersOfDecision(claim('access'), 'refused', false, { groundId: 'access-12-6' })).toEqual([
      'identity-not-established',
    ]);
    expect(lettersOfDecision(claim('access'), 'refused', false, { groundId: 'access-15-4' })).toEqual([
      'refusal-certificate',
    ]);
  });

  it('are one that says where it was looked when nothing is held', () => {
    for (const right of RIGHTS)
      expect(lettersOfDecision(claim(right), 'not-held', false)).toEqual(['no-data-found']);
  });
});
