import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './files.js';

const PLACE = 'docs/security';
const page = (name: string): string => readFileSync(join(ROOT, PLACE, name), 'utf8');
const asvs = page('asvs.md');
const rows = [...asvs.matchAll(/^\| (\d+\.\d+\.\d+) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, number, words, verdict, evidence]) => ({
    number: number!,
    words: words!,
    verdict: verdict!.trim(),
    evidence: evidence!,
  }),
);

/** Requirements of levels 1 and 2 in each chapter of version 5.0.0: 70 and 183. */
const IN_CHAPTER = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
const VERDICTS = ['met', 'partly', 'not met', 'installation', 'not applicable'];

const inOrder = (number: string): number =>
  number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
/** Files named in code marks, and pages that are linked to. */
const namedIn = (text: string): string[] => [
  ...[...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.\w+|[\w-]+\.(?:md|json|js))`/g)].map(([, path]) => path!),
  ...[...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => join(PLACE, path!)),
];
/** A spec that is there, the build, or a reason why there is no test. */
const isTold = (evidence: string): boolean =>
  namedIn(evidence).some((path) => /spec\.ts$/.test(path) && existsSync(join(ROOT, path))) ||
  evidence.includes('`.ci/run`') ||
  /\bNo test\b[^:]*: \S.{15,}/.test(evidence);
const OF_OTHERS = /^5\.0\/docs_en\//;

describe('the list of ASVS 5.0', () => {
  it('has every requirement of levels 1 and 2 once, in their order', () => {
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => inOrder(one) - inOrder(other)));
    const counts = IN_CHAPTER.map(
      (_, place) => numbers.filter((number) => number.startsWith(`${place + 1}.`)).length,
    );
    expect([counts, numbers.length]).toEqual([IN_CHAPTER, 253]);
  });

  it('gives each a verdict and what tells it, and counts them rightly', () => {
    expect(
      rows.filter(({ verdict, evidence }) => !VERDICTS.includes(verdict) || evidence.length < 4),
    ).toEqual([]);
    for (const verdict of VERDICTS) {
      const told = new RegExp(`^\\| ${verdict} +\\|.*\\| (\\d+) +\\|$`, 'm').exec(asvs)?.[1];
      expect([verdict, Number(told)]).toEqual([
        verdict,
        rows.filter((row) => row.verdict === verdict).length,
      ]);
    }
  });

  it('names for each that is met the test that tells it, or says why there is none', () => {
    const met = rows.filter(({ verdict }) => verdict === 'met');
    expect(met.length).toBeGreaterThan(100);
    expect(met.filter(({ evidence }) => !isTold(evidence)).map(({ number }) => number)).toEqual([]);
  });

  it('claims no conformance and repeats no words of the standard', () => {
    expect(asvs).toContain('it is no claim of conformance');
    expect(asvs).not.toMatch(/Verify that/);
  });
});

describe.each(['asvs.md', 'known-holes.md'])('the page %s', (name) => {
  it('names no file that is not there', () => {
    const named = namedIn(page(name)).filter((path) => !OF_OTHERS.test(path));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
