import type { Result } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { nothingDropped } from './nothing-dropped.js';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const share = (...rights: ('access' | 'erasure')[]) => ({ rights });

describe('a confirmed routing', () => {
  it('answers every right, by a share or by advice', () => {
    expect(codeOf(nothingDropped(['access', 'erasure'], [share('access')], [], []))).toBe(
      'routing.right-left-out',
    );
    expect(codeOf(nothingDropped(['access', 'erasure'], [share('access'), share('erasure')], [], []))).toBe(
      'ok',
    );
  });

  it('has been confirmed by somebody who read every warning', () => {
    const warnings = [{ code: 'register-unknown' }, { code: 'home-municipality-needed' }];
    const confirmed = (codes: string[]) =>
      codeOf(nothingDropped(['access'], [share('access')], warnings, codes));
    expect(confirmed(['register-unknown'])).toBe('routing.warning-not-acknowledged');
    expect(confirmed(['register-unknown', 'home-municipality-needed'])).toBe('ok');
  });
});
