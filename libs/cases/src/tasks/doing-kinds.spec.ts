import { describe, expect, it } from '@jest/globals';
import { atOnceKind, grantedKind } from './doing-kinds.js';

describe('what is done when a right is granted', () => {
  it.each([
    ['rectification', 'rectification'],
    ['erasure', 'erasure'],
    ['restriction', 'restriction'],
    ['objection', 'stop-processing'],
    ['consent-withdrawal', 'stop-processing'],
    ['access', null],
    ['own-document', null],
  ] as const)('%s: %s', (right, kind) => {
    expect(grantedKind(right)).toBe(kind);
  });
});

describe('what is done before it is decided', () => {
  it('a withdrawn consent stops processing, whatever else there is', () => {
    expect(atOnceKind('consent-withdrawal', ['6-1-c'])).toBe('stop-processing');
  });

  it('an objection restricts where Art. 21(1) reaches the basis, and not elsewhere', () => {
    expect(atOnceKind('objection', ['6-1-c', '6-1-e'])).toBe('restriction');
    expect(atOnceKind('objection', ['6-1-f'])).toBe('restriction');
    expect(atOnceKind('objection', ['unknown'])).toBe('restriction');
    expect(atOnceKind('objection', ['6-1-a', '6-1-c'])).toBeNull();
  });

  it('nothing is done before an erasure or a rectification is decided', () => {
    expect([atOnceKind('erasure', ['6-1-e']), atOnceKind('rectification', ['6-1-e'])]).toEqual([null, null]);
  });
});
