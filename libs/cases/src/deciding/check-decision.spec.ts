import { describe, expect, it } from '@jest/globals';
import { checkRefusal, type DecisionInput } from './check-decision.js';

const people = { writerId: 'petri', approverIds: ['hanna'] };
const input: DecisionInput = {
  outcome: 'refused',
  groundId: 'erasure-17-3-b',
  statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
  reasons: 'Asiakkuutenne on voimassa.',
  givenAnyway: '',
  approverId: 'hanna',
};
const code = (change: Partial<DecisionInput>): string => {
  const result = checkRefusal('erasure', { ...input, ...change }, people);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('a refusal of erasure', () => {
  it('may be sent for approval when it is whole', () => {
    expect(code({})).toBe('ok');
  });

  it.each([
    ['decision.missing-ground', { groundId: '' }],
    ['decision.missing-statute', { statute: '  ' }],
    ['decision.missing-reasons', { reasons: '' }],
    ['decision.missing-approver', { approverId: '' }],
    ['decision.approver-is-writer', { approverId: 'petri' }],
    ['decision.approver-not-allowed', { approverId: 'somebody' }],
  ])('is stopped with %s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });

  it('needs a ground of the right that is refused', () => {
    const result = checkRefusal('access', input, people);
    expect(result.ok ? 'ok' : result.refusal.code).toBe('decision.ground-not-for-right');
  });
});
