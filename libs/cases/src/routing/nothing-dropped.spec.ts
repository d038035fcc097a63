import type { Result } from '#kernel';
import type { Right } from '#rights';
import { describe, expect, it } from '@jest/globals';
import { nothingDropped } from './nothing-dropped.js';

const about = (...rights: Right[]) => ({ rights });
const decides = (...rights: Right[]) => ({ role: 'decides' as const, rights });
const chosen = { shares: [about('access')], redirects: [], acknowledged: [] };
const proposal = { shares: [decides('access')], warnings: [] };
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

describe('a confirmed routing', () => {
  it('leaves no right without somebody who answers it', () => {
    expect(codeOf(nothingDropped(['access', 'erasure'], chosen, proposal))).toBe('routing.right-left-out');
    const both = { ...chosen, shares: [about('access'), about('erasure')] };
    expect(codeOf(nothingDropped(['access', 'erasure'], both, proposal))).toBe('ok');
  });

  it('gives advice alone only where nobody decides on the right', () => {
    const advised = { ...chosen, redirects: [about('rectification')] };
    const asked: Right[] = ['access', 'rectification'];
    expect(codeOf(nothingDropped(asked, advised, proposal))).toBe('ok');
    const decided = { ...proposal, shares: [decides('access', 'rectification')] };
    expect(codeOf(nothingDropped(asked, advised, decided))).toBe('routing.right-left-out');
  });

  it('sends nobody what was not asked', () => {
    const more = { ...chosen, shares: [about('access'), about('log-data')] };
    expect(codeOf(nothingDropped(['access'], more, proposal))).toBe('routing.right-not-asked');
  });

  it('has been confirmed by somebody who read every warning', () => {
    const warned = {
      ...proposal,
      warnings: [{ code: 'register-unknown' }, { code: 'home-municipality-needed' }],
    };
    const read = (...acknowledged: string[]) =>
      codeOf(nothingDropped(['access'], { ...chosen, acknowledged }, warned));
    expect(read('register-unknown')).toBe('routing.warning-not-acknowledged');
    expect(read('register-unknown', 'home-municipality-needed')).toBe('ok');
  });
});
