import { describe, expect, it } from '@jest/globals';
import { scopeOfClaims } from './scope-lines.js';

describe('scopeOfClaims', () => {
  it('gives the words of the person under labels, a line each', () => {
    const rectification = {
      right: 'rectification',
      scope: { wrong: 'Simo', correct: 'Kemi\nvuodesta 2018' },
    } as const;
    expect(scopeOfClaims([rectification], 'fi')).toEqual([
      'Virheellinen tieto: Simo',
      'Oikea tieto: Kemi vuodesta 2018',
    ]);
    const access = { right: 'access', scope: { periodFrom: '1.1.2020', periodTo: '31.12.2021' } } as const;
    expect(scopeOfClaims([access], 'sv')).toEqual(['Tidsperiod: 1.1.2020–31.12.2021']);
  });

  it('names the right before its words when there are several', () => {
    const lines = scopeOfClaims(
      [
        { right: 'access', scope: {} },
        { right: 'erasure', scope: { what: 'Vanhat arviot' } },
      ],
      'fi',
    );
    expect(lines).toEqual([
      'Oikeus saada pääsy tietoihin (tietosuoja-asetuksen 15 artikla)',
      'Oikeus tietojen poistamiseen (tietosuoja-asetuksen 17 artikla). Pyynnön kohde: Vanhat arviot',
    ]);
  });

  it('never repeats an identity code into a letter', () => {
    const claim = { right: 'erasure', scope: { what: 'Tunnukseni on 010594Y9032.' } } as const;
    expect(scopeOfClaims([claim], 'fi')).toEqual(['Pyynnön kohde: Tunnukseni on […].']);
  });

  it('names the right when nothing more was said', () => {
    expect(scopeOfClaims([{ right: 'erasure', scope: {} }], 'en')).toEqual([
      'Right to erasure (Article 17 of the GDPR)',
    ]);
  });
});
