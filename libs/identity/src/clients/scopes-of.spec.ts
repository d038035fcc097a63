import { describe, expect, it } from '@jest/globals';
import { scopesOf } from './scopes-of.js';

describe('the scopes of a client', () => {
  it('are those that the token brings and the registration allows', () => {
    expect(scopesOf('cases:read openid clocks:read', ['cases:read', 'requests:write'])).toEqual([
      'cases:read',
    ]);
    expect(scopesOf(['requests:write', 'cases:read'], ['requests:write'])).toEqual(['requests:write']);
  });

  it('are none for a claim that is missing, of another form, or names no scope of ours', () => {
    for (const claim of [undefined, null, 7, {}, '', 'cases:reading', ['cases:read requests:write']])
      expect(scopesOf(claim, ['cases:read', 'requests:write'])).toEqual([]);
  });
});
