import { describe, expect, it } from '@jest/globals';
import { safeReturnTo } from './return-to.js';

describe('safeReturnTo', () => {
  it('goes back to a page of this site, its query kept', () => {
    expect(safeReturnTo('/fi/cases/1?tab=letters', '/fi')).toBe('/fi/cases/1?tab=letters');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'fi/cases',
    '',
    null,
    ['/fi'],
    `/${'a'.repeat(600)}`,
  ])('never follows %j', (wished) => {
    expect(safeReturnTo(wished, '/sv')).toBe('/sv');
  });
});
