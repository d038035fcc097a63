import { describe, expect, it } from '@jest/globals';
import { languageLinks } from './language.js';

const hrefs = (url: string) => languageLinks(url, 'fi').map(({ href }) => href);

describe('the language links', () => {
  it('keep the page and its query', () => {
    expect(hrefs('/fi/cases/1?tab=a')).toEqual([
      '/fi/cases/1?tab=a',
      '/sv/cases/1?tab=a',
      '/en/cases/1?tab=a',
    ]);
    expect(hrefs('/fi')).toEqual(['/fi', '/sv', '/en']);
  });

  it('lead home from an address without a language', () => {
    expect(hrefs('/sign-in/callback?code=secret')).toEqual(['/fi', '/sv', '/en']);
  });

  it('take "fine" for no language', () => {
    expect(hrefs('/fine')).toEqual(['/fi', '/sv', '/en']);
  });
});
