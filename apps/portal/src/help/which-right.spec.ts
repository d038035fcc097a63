import { describe, expect, it } from '@jest/globals';
import { RIGHTS } from '#rights';
import { MATTERS, whichRight } from './which-right.js';

const rights = (matter: string, more?: string) => {
  const found = whichRight(matter, more);
  return found.at === 'fit' ? found.fit.rights : found.at;
};

describe('which right fits', () => {
  it.each([
    ['see', undefined, ['access']],
    ['document', 'known', ['own-document']],
    ['wrong', 'fact', ['rectification']],
    ['erase', 'other', ['erasure']],
    ['use', 'task', ['objection']],
    ['use', 'consent', ['consent-withdrawal']],
    ['move', undefined, ['portability']],
  ])('%s, %s: %j', (matter, more, expected) => {
    expect(rights(matter, more)).toEqual(expected);
  });

  it('takes a request that may be meant under both laws as both', () => {
    expect(rights('document', 'unknown')).toEqual(['access', 'own-document']);
  });

  it('asks for log data where 703/2023 § 11 gives them, elsewhere under Article 15 and as a document', () => {
    expect(rights('looked', 'care')).toEqual(['log-data', 'access']);
    expect(rights('looked', 'elsewhere')).toEqual(['access', 'own-document']);
  });

  it('asks for a pause while a fact is contested (Article 18(1)(a)) beside its correction', () => {
    expect(rights('wrong', 'until')).toEqual(['rectification', 'restriction']);
  });

  it.each([
    ['decision', undefined],
    ['wrong', 'decision'],
  ])('leads a wrong decision (%s, %s) to appeal, not to rectification', (matter, more) => {
    expect(whichRight(matter, more)).toMatchObject({ fit: { rights: [], turnTo: 'appeal' } });
  });

  it('knows that the Regulation does not cover the deceased', () => {
    expect(whichRight('another', 'deceased')).toMatchObject({ fit: { rights: [], turnTo: 'deceased' } });
  });

  it('leads back to the question whose answer nobody knows', () => {
    expect(rights('no-such', 'x')).toBe('matters');
    expect(rights('looked', 'no-such')).toBe('second');
    expect(whichRight(['see'], undefined).at).toBe('matters');
  });

  it('leads to every right there is', () => {
    const led = new Set(MATTERS.flatMap(({ fits }) => fits.flatMap((fit) => fit.rights)));
    expect(RIGHTS.filter((right) => !led.has(right))).toEqual([]);
  });

  it('always leads somewhere: to rights, to someone asked for, or to another road', () => {
    const nowhere = MATTERS.flatMap(({ fits }) => fits).filter(
      ({ rights: some, whom, turnTo }) => some.length === 0 && !whom && !turnTo,
    );
    expect(nowhere).toEqual([]);
  });
});
