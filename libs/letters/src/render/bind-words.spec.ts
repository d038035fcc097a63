import { describe, expect, it } from '@jest/globals';
import { bindWords } from './bind-words.js';

describe('bindWords', () => {
  it.each([
    ['(434/2003), 8 §', '(434/2003), 8\u00A0§'],
    ['14 § 4 mom.', '14\u00A0§\u00A04\u00A0mom.'],
    ['1 kohdan e alakohta', '1\u00A0kohdan e\u00A0alakohta'],
    ['artikel 18.1 d)', 'artikel\u00A018.1\u00A0d)'],
    ['14 ja 33 §', '14\u00A0ja\u00A033\u00A0§'],
    ['12 artiklan 6 kohta', '12\u00A0artiklan 6\u00A0kohta'],
    ['artikel 15', 'artikel\u00A015'],
    ['(paragraph 159)', '(paragraph\u00A0159)'],
    ['PL 800, 00531', 'PL\u00A0800, 00531'],
    ['den 1 december 2026', 'den 1\u00A0december\u00A02026'],
    ['a\n  b\tc', 'a b c'],
    ['Aino 8 kertaa', 'Aino 8 kertaa'],
  ])('makes of "%s" what a line does not part', (text, bound) => {
    expect(bindWords(text)).toBe(bound);
  });

  it('leaves the tags of the letter as they are', () => {
    expect(bindWords('<p class="own">8 §</p>\n<p>x</p>')).toBe('<p class="own">8\u00A0§</p> <p>x</p>');
  });
});
