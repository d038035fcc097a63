import { describe, expect, it } from '@jest/globals';
import { RIGHTS } from '#rights';
import { withWhatFollows } from './opens-with.js';

const scope = { what: 'Uutiskirje' };

describe('what a withdrawal of consent opens', () => {
  it('is an erasure claim on the same data: GDPR Art. 17(1)(b)', () => {
    expect(withWhatFollows([{ right: 'consent-withdrawal', scope }])).toEqual([
      { right: 'consent-withdrawal', scope },
      { right: 'erasure', scope, origin: 'consent-withdrawn' },
    ]);
  });

  it('is nothing when erasure is asked in the same request', () => {
    const claims = [
      { right: 'erasure' as const, scope: { what: 'Kaikki' } },
      { right: 'consent-withdrawal' as const, scope },
    ];
    expect(withWhatFollows(claims)).toEqual(claims);
  });

  it('is nothing when an erasure claim is already open in the case', () => {
    const claims = [{ right: 'consent-withdrawal' as const, scope }];
    expect(withWhatFollows(claims, ['access', 'erasure'])).toEqual(claims);
  });

  it.each(RIGHTS.filter((right) => right !== 'consent-withdrawal'))(
    'is opened by no other right: %s',
    (right) => {
      expect(withWhatFollows([{ right, scope }])).toEqual([{ right, scope }]);
    },
  );
});
