import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { isOtherLanguage, languageName, otherLanguages } from './other-languages.js';

describe('the other languages', () => {
  it.each([...LANGUAGES])('all have a name in %s, each its own', (reader) => {
    const list = otherLanguages(reader);
    expect(list.filter(({ code, name }) => name === code)).toEqual([]);
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  });

  it.each([
    ['ar', 'arabia', 'arabiska'],
    ['se', 'pohjoissaame', 'nordsamiska'],
    ['fse', 'suomalainen viittomakieli', 'finskt teckenspråk'],
  ])('%s is %s and %s', (code, fi, sv) => {
    expect([languageName(code, 'fi'), languageName(code, 'sv')]).toEqual([fi, sv]);
  });

  it('are none of those the service speaks, and nothing else passes for one', () => {
    expect(['fi', 'sv', 'en', '', 'klingon'].filter(isOtherLanguage)).toEqual([]);
  });
});
