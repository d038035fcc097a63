import { describe, expect, it } from '@jest/globals';
import { scopeLines } from './scope-lines.js';

describe('scopeLines', () => {
  it('gives the words of the person under labels, a line each', () => {
    expect(scopeLines('rectification', { wrong: 'Simo', correct: 'Kemi\nvuodesta 2018' }, 'fi')).toEqual([
      'Virheellinen tieto: Simo',
      'Oikea tieto: Kemi vuodesta 2018',
    ]);
    expect(scopeLines('access', { periodFrom: '1.1.2020', periodTo: '31.12.2021' }, 'sv')).toEqual([
      'Tidsperiod: 1.1.2020–31.12.2021',
    ]);
  });

  it('never repeats an identity code into a letter', () => {
    expect(scopeLines('erasure', { what: 'Tunnukseni on 010594Y9032.' }, 'fi')).toEqual([
      'Pyynnön kohde: Tunnukseni on […].',
    ]);
  });

  it('names the right when nothing more was said', () => {
    expect(scopeLines('erasure', {}, 'en')).toEqual(['Right to erasure (Article 17 of the GDPR)']);
  });
});
