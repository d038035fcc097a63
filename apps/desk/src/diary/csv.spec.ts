import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv.js';

describe('a line of the CSV file', () => {
  it('parts its cells by semicolons and ends as RFC 4180 ends lines', () => {
    expect(csvLine(['LAHTI/1/00.04.02/2026', '', 'Käsittelyssä'])).toBe(
      'LAHTI/1/00.04.02/2026;;Käsittelyssä\r\n',
    );
  });

  it.each([
    ['a;b', '"a;b"'],
    ['a "b" c', '"a ""b"" c"'],
    ['first\nsecond', '"first\nsecond"'],
    ['1,5', '"1,5"'],
  ])('puts %j in quotation marks', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  it.each(['=1+1', '+358', '-2', '@SUM(A1)', '  =1+1', '\t=1+1', '\u200B=1+1', '＝1+1'])(
    'takes the force of a formula from %j',
    (cell) => {
      expect(csvLine([cell]).replace(/^"/, '').startsWith(`'`)).toBe(true);
    },
  );

  it('takes the force of a formula also from a cell that needs quotation marks', () => {
    expect(csvLine(['=HYPERLINK("http://x";"y")'])).toBe(`"'=HYPERLINK(""http://x"";""y"")"\r\n`);
  });
});
