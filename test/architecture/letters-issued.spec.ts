import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import type { Regime } from '#deadlines';
import { LETTER_KINDS } from '#letters';
import { outcomesOf, RIGHTS } from '#rights';
import { CASE_LETTERS } from '../../libs/cases/src/case-letters/case-letters.js';
import { QUESTION_KINDS } from '../../libs/cases/src/domain/question.js';
import { STAGES } from '../../libs/cases/src/domain/stage.js';
import { lettersOfDecision } from '../../libs/cases/src/letters-of-case/letters-of-decision.js';
import { filesIn } from './files.js';

/** The letters a decision can go out as, whatever the right, its clock, its stage, the outcome and the ground. */
function ofDecisions(): string[] {
  const regimes: readonly Regime[] = ['gdpr', 'openness', 'log-data'];
  const claims = RIGHTS.flatMap((right) =>
    regimes.flatMap((regime) => STAGES.map((stage) => ({ right, stage, clock: { regime } }))),
  );
  return claims.flatMap((claim) =>
    outcomesOf(claim.right).flatMap((outcome) =>
      [true, false].flatMap((stated) => [
        ...lettersOfDecision(claim, outcome, stated, { inPart: true }),
        ...lettersOfDecision(claim, outcome, stated, { groundId: `${claim.right}-12-6` }),
        ...lettersOfDecision(claim, outcome, stated),
        ...lettersOfDecision(claim, outcome, stated, { ofDeceased: claim.right === 'own-document' }),
      ]),
    ),
  );
}

/** Kinds named where a use case words a letter and hands it on to be printed and frozen. */
function named(): string[] {
  const files = filesIn(['libs/cases/src'], /\.ts$/).filter(
    ({ path, text }) => !/spec\.ts$|letter-settings/.test(path) && text.includes('prepareLetter('),
  );
  const places = /(?:prepareLetter\(\s*|inEachLanguage\(\s*|const kind = )'([\w-]+)'/g;
  return files.flatMap(({ text }) => [...text.matchAll(places)].map(([, kind]) => kind!));
}

it('every kind of letter is issued by some use case', () => {
  const issued = new Set<string>([
    ...CASE_LETTERS.map(({ kind }) => kind),
    ...QUESTION_KINDS.map((kind) => `${kind}-request`),
    ...ofDecisions(),
    ...named(),
  ]);
  expect(LETTER_KINDS.map(({ kind }) => kind).filter((kind) => !issued.has(kind))).toEqual([]);
});

it('the guide names none that is not', () => {
  const [guide] = filesIn(['docs/guide'], /\/letters\.md$/);
  expect(guide!.text).not.toMatch(/^Not issued/m);
});
