import { describe, expect, it } from '@jest/globals';
import type { RestrictionFacts } from './case-facts.js';
import { restriction, restrictionOfAll, securityPeriod, securityReason, yearsAfter } from './restriction.js';

const secret: RestrictionFacts = { publicity: 'secret', grounds: ['24-1-25'], personalData: 'sensitive' };
const open: RestrictionFacts = { publicity: 'public', grounds: [], personalData: 'some' };
const texts = (facts: RestrictionFacts): (readonly [string, unknown])[] => {
  const { content } = restriction(facts, '2026-11-22');
  return (content as { name: string; content: unknown }[]).map((part) => [part.name, part.content] as const);
};

describe('securityReason', () => {
  it.each([
    ['24-1-32', 'JulkL (621/1999) 24.1 § 32 k'],
    ['24-1-25', 'JulkL (621/1999) 24.1 § 25 k'],
  ])('writes %s as %s', (ground, reason) => expect(securityReason(ground)).toBe(reason));
});

describe('securityPeriod', () => {
  it('is 100 years for private life and 25 for all else', () => {
    expect(securityPeriod(['24-1-31'])).toBe(100);
    expect(securityPeriod(['24-1-7'])).toBe(25);
    expect(securityPeriod(['24-1-7', '24-1-25'])).toBe(100);
  });
});

describe('restriction', () => {
  it('says until when and why a document is secret', () => {
    expect(texts(secret)).toEqual([
      ['PublicityClass', 'Salassa pidettävä'],
      ['SecurityPeriod', '100'],
      ['SecurityPeriodEnd', '2126-11-22'],
      ['SecurityReason', 'JulkL (621/1999) 24.1 § 25 k'],
      ['PersonalData', 'Sisältää arkaluonteisia henkilötietoja'],
    ]);
  });

  it('gives no reason for what is public', () => {
    expect(texts({ ...open, grounds: ['24-1-32'] })).toEqual([
      ['PublicityClass', 'Julkinen'],
      ['PersonalData', 'Sisältää henkilötietoja'],
    ]);
  });
});

describe('restrictionOfAll', () => {
  it('is public or secret only when all of it is', () => {
    expect(restrictionOfAll([open, open]).publicity).toBe('public');
    expect(restrictionOfAll([secret, secret]).publicity).toBe('secret');
    expect(restrictionOfAll([open, secret])).toEqual({
      publicity: 'partly-secret',
      grounds: ['24-1-25'],
      personalData: 'sensitive',
    });
  });
});

describe('yearsAfter', () => {
  it('ends on the last of February where there is no 29th', () => {
    expect(yearsAfter('2028-02-29', 10)).toBe('2038-02-28');
    expect(yearsAfter('2028-02-29', 4)).toBe('2032-02-29');
  });
});
