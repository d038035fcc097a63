import { describe, expect, it } from '@jest/globals';
import { checkColour } from './check-colour.js';

describe('the colour of headings', () => {
  it.each([
    ['#000000', '#000000'],
    [' #0B3D91 ', '#0b3d91'],
    // 4.54 : 1 against white, the last grey that suffices; one step lighter is 4.48 : 1.
    ['#767676', '#767676'],
  ])('%s is taken', (typed, kept) => {
    expect(checkColour(typed)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['#777777', 'colour.too-light'],
    ['#ffcc00', 'colour.too-light'],
    ['#ffffff', 'colour.too-light'],
    ['', 'colour.malformed'],
    ['red', 'colour.malformed'],
    ['#0b3', 'colour.malformed'],
    ['#0b3d91; x', 'colour.malformed'],
  ])('%s is not: %s', (typed, code) => {
    expect(checkColour(typed)).toMatchObject({ ok: false, refusal: { code } });
  });
});
