import { describe, expect, it } from '@jest/globals';
import { consequencesOf } from './consequences.js';

const facts = { ownAuthority: 'tornio', hosted: new Set(['tornio', 'kemi']) };

describe('what confirming brings about', () => {
  it('counts new cases for authorities worked here and transfers for the others', () => {
    const chosen = ['tornio', 'kemi', 'kela', 'lapin-hyvinvointialue'].map((authority) => ({ authority }));
    expect(consequencesOf(chosen, 1, facts)).toEqual({
      staysHere: true,
      opened: 1,
      transfers: 2,
      redirects: 1,
    });
  });
  it('counts each share that leaves: two clocks of one authority are two letters', () => {
    expect(consequencesOf([{ authority: 'kela' }, { authority: 'kela' }], 0, facts).transfers).toBe(2);
  });
  it('tells when nothing stays here', () => {
    expect(consequencesOf([{ authority: 'kela' }], 0, facts).staysHere).toBe(false);
  });
});
