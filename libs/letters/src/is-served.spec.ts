import { describe, expect, it } from '@jest/globals';
import { isServed } from './is-served.js';

describe('the day of service counts', () => {
  it.each(['refusal-certificate', 'openness-decision', 'no-data-found'] as const)('of %s', (kind) => {
    expect(isServed(kind)).toBe(true);
  });

  it.each(['extension-notice', 'identity-request', 'transfer-notice', 'acknowledgement'] as const)(
    'not of %s',
    (kind) => {
      expect(isServed(kind)).toBe(false);
    },
  );
});
