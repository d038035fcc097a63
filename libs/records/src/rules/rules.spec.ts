import { describe, expect, it } from '@jest/globals';
import { keptHow } from './kept-how.js';
import { readRules } from './read-rules.js';

const HOSTED = ['lahti', 'tornio'];
const CASE = { register: 'lahti-tyollisyyspalvelut', caseNumber: 'LAHTI/318/00.04.02/2026' };
const problems = (text: string): string => {
  try {
    readRules(text, HOSTED);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the rules of exporting', () => {
  it('are the defaults for every authority worked here when nothing is set', () => {
    const rules = readRules('', HOSTED);
    expect(rules.map(({ authority }) => authority)).toEqual(HOSTED);
    expect(keptHow(rules[0]!, CASE)).toEqual({
      retention: { years: 10, reason: expect.stringContaining('Oikeusturva') },
      classes: [
        { code: '00', title: 'Tehtäväluokka 00' },
        { code: '00.04', title: 'Tehtäväluokka 00.04' },
        { code: '00.04.02', title: 'Tehtäväluokka 00.04.02' },
      ],
    });
  });

  it('let no authority export that the list leaves out', () => {
    expect(readRules('- authority: tornio', HOSTED).map(({ authority }) => authority)).toEqual(['tornio']);
    expect(readRules('[]', HOSTED)).toEqual([]);
  });

  it('give the years of the register before those of the authority', () => {
    const [rule] = readRules(
      `- authority: lahti
  years: 20
  reason: Päätös 12 §
  classes: [{ code: '07', title: Tietohallinto }]
  registers: [{ register: lahti-tyollisyyspalvelut, years: -1, reason: Pysyvästi }]`,
      HOSTED,
    );
    expect(keptHow(rule!, CASE).retention).toEqual({ years: -1, reason: 'Pysyvästi' });
    expect(keptHow(rule!, { ...CASE, register: null })).toEqual({
      retention: { years: 20, reason: 'Päätös 12 §' },
      classes: [{ code: '07', title: 'Tietohallinto' }],
    });
  });

  it.each([
    ['authority: lahti', 'must be a list'],
    ['- authority: espoo', 'entry 1, authority: is not worked here'],
    ['- authority: lahti\n- authority: lahti', 'entry 2, authority: is listed twice'],
    ['- authority: lahti\n  years: ten', 'entry 1, years:'],
    ['- authority: lahti\n  year: 10', 'entry 1, year:'],
    ['- authority: lahti\n  classes: [{ code: "07" }]', 'entry 1, classes.0.title:'],
    ['- [', 'is no YAML'],
  ])('are refused when they are wrong: %s', (text, problem) => expect(problems(text)).toContain(problem));
});
