import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { extensiveRefusal } from './extensive.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const claim = { outcome: null, clock: { regime: 'openness' as const, due: day('2026-12-07') } };

describe('an extensive request for documents (621/1999 § 14(4))', () => {
  it('is made so while the two weeks run, their last day included', () => {
    expect(extensiveRefusal(claim, day('2026-11-22'))).toBeNull();
    expect(extensiveRefusal(claim, day('2026-12-07'))).toBeNull();
    expect(extensiveRefusal(claim, day('2026-12-08'))).toBe('claim.extensive-too-late');
  });

  it('is a request under the Openness Act, not yet decided, not yet moved', () => {
    const today = day('2026-11-22');
    expect(extensiveRefusal({ ...claim, outcome: 'granted' }, today)).toBe('claim.already-decided');
    for (const regime of ['gdpr', 'openness-extensive', 'log-data'] as const)
      expect(extensiveRefusal({ ...claim, clock: { ...claim.clock, regime } }, today)).toBe(
        'claim.not-openness',
      );
  });
});
