import { describe, expect, it } from '@jest/globals';
import { RIGHTS } from '#rights';
import { Temporal } from 'temporal-polyfill';
import { standingOf } from './standing.js';
import { behalfFrom, type Ground, type ToldBehalf } from './told-behalf.js';

const on = Temporal.PlainDate.from('2026-12-01');
const NOTHING: ToldBehalf = {
  name: 'Lauri Mallikas',
  hetu: '',
  custody: '',
  personal: '',
  understands: '',
  confirmed: '',
  scope: [],
  expires: '',
};
const told = (ground: Ground, some: Partial<ToldBehalf> = {}) => behalfFrom(ground, { ...NOTHING, ...some });

describe('what a letter tells of the right to speak for another', () => {
  it.each([
    ['child', ['custody']],
    ['attorney', ['scope']],
    ['court-guardian', ['personal']],
    ['mandate', ['confirmed', 'scope']],
  ] as const)('%s: what it leaves untold is named, and a person judges it', (ground, untold) => {
    const behalf = told(ground);
    expect([behalf.untold, standingOf(behalf, ['access'], on)]).toEqual([untold, 'judgement']);
  });

  it.each([
    ['child', { custody: 'alone', hetu: '010516A903X' }],
    ['attorney', { scope: ['all'] }],
    ['court-guardian', { personal: 'yes', understands: 'no' }],
    ['mandate', { confirmed: 'yes', scope: ['access'] }],
  ] as const)('%s: told, nothing is left to name', (ground, some) => {
    const behalf = told(ground, some);
    expect([behalf.untold, standingOf(behalf, ['access'], on)]).toEqual([undefined, 'may']);
  });

  it('a scope that names no right is untold, and one that names every right is not', () => {
    expect(told('attorney', { scope: ['be-forgotten'] }).untold).toEqual(['scope']);
    const { speaker, untold } = told('attorney', { scope: ['all'] });
    expect([speaker.as === 'attorney' && speaker.scope, untold]).toEqual([RIGHTS, undefined]);
  });

  it('a no is told: a guardian of property only may not ask (442/1999 § 29)', () => {
    expect(standingOf(told('court-guardian', { personal: 'no' }), ['access'], on)).toBe('may-not');
    expect(standingOf(told('mandate', { confirmed: 'no' }), ['access'], on)).toBe('may-not');
  });
});
