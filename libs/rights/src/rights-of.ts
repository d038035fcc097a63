import { type Temporal } from 'temporal-polyfill';
import { answerOf } from './cell.js';
import type { Cell } from './cell.js';
import { UNKNOWN_BASIS } from './cells-of-every-basis.js';
import { derogationFrom } from './derogations.js';
import type { PurposeFacts } from './legal-basis.js';
import { logDataCell, MATRIX, portabilityBy } from './matrix.js';
import { lawNotYetInForce } from './not-yet-in-force.js';
import { QUESTIONS } from './questions.js';
import { restrictionExcluded } from './restriction-exclusions.js';
import type { Right } from './right.js';
import { RIGHTS } from './right.js';
import type { PurposeRights, RightAnswer, RightsAnswer } from './rights-answer.js';

/** Rights that need no legal basis to be decided. */
const BASIS_FREE: readonly Right[] = ['access', 'rectification', 'own-document', 'log-data'];

function cellOf(right: Right, purpose: PurposeFacts, on: Temporal.PlainDate): Cell {
  if (right === 'log-data') return logDataCell(purpose);
  const excluded = right === 'restriction' ? restrictionExcluded(purpose, on) : undefined;
  if (excluded) return excluded;
  if (purpose.legalBasis === 'unknown' && !BASIS_FREE.includes(right)) return UNKNOWN_BASIS;
  const cell = MATRIX[right][purpose.legalBasis === 'unknown' ? '6-1-e' : purpose.legalBasis];
  return right === 'portability' ? portabilityBy(cell, purpose.automated) : cell;
}

/** Social and health care may refuse restriction that endangers the person (703/2023 § 12): a person asks. */
function withDangerQuestion(right: Right, purpose: PurposeFacts, answer: RightAnswer): RightAnswer {
  const asks = right === 'restriction' && purpose.clientData !== 'none' && answer.answer !== 'not-available';
  return asks
    ? { ...answer, questions: [...answer.questions, QUESTIONS['danger-to-health-or-rights']] }
    : answer;
}

/** Where the law allows a derogation the right stays open, and a person answers whether one is necessary. */
function withDerogation(
  right: Right,
  purpose: PurposeFacts,
  on: Temporal.PlainDate,
  answer: RightAnswer,
): RightAnswer {
  const derogation = answer.answer === 'not-available' ? undefined : derogationFrom(right, purpose, on);
  if (!derogation) return answer;
  const { question, because } = derogation;
  return {
    ...answer,
    questions: [...answer.questions, QUESTIONS[question]],
    because: [...answer.because, because],
  };
}

/**
 * What one right means for one purpose on one day. Pure; the answer is advice to a person, never a decision.
 * Source: GDPR Art. 6, 7, 15–21; 621/1999 § 12; 703/2023 § 11; 1050/2018 § 27, 31–32.
 * Example: erasure of data kept under a legal obligation on 2026-11-22 is `judgement` under GDPR 17(3)(b).
 */
export function rightOf(right: Right, purpose: PurposeFacts, on: Temporal.PlainDate): RightAnswer {
  const plain = withDangerQuestion(right, purpose, answerOf(cellOf(right, purpose, on)));
  const answer = withDerogation(right, purpose, on, plain);
  const note = lawNotYetInForce(right, on);
  return note ? { ...answer, because: [...answer.because, note] } : answer;
}

function purposeRights(purpose: PurposeFacts, on: Temporal.PlainDate): PurposeRights {
  const entries = RIGHTS.map((right) => [right, rightOf(right, purpose, on)] as const);
  return {
    purpose: purpose.id,
    legalBasis: purpose.legalBasis,
    subjects: purpose.subjects,
    rights: Object.fromEntries(entries) as Record<Right, RightAnswer>,
  };
}

/**
 * Every right in every purpose of a register on a day: available, not available (with its article) or a matter
 * of judgement (with the questions to answer). A register with several bases answers per purpose.
 */
export function rightsOf(
  register: { readonly id: string; readonly purposes: readonly PurposeFacts[] },
  on: Temporal.PlainDate,
): RightsAnswer {
  return {
    register: register.id,
    on,
    purposes: register.purposes.map((purpose) => purposeRights(purpose, on)),
  };
}
