import { type Language, no, ok, type Result, type Text } from '#kernel';
import {
  contentOf,
  type LetterContext,
  type LetterKind,
  prepareLetter,
  type PreparedLetter,
  previewLetter,
} from '#letters';
import type { Catalogue } from '#registers';
import { accessContext, grantedContext, noDataContext, partialContext } from '../answering/answer-context.js';
import type { AnswerFacts } from '../answering/answer-facts.js';
import { type LetterOfDecision, lettersOfDecision } from '../letters-of-case/letters-of-decision.js';
import { identityContext } from '../letters-of-case/identity-context.js';
import { kinAnswerContext } from '../letters-of-case/kin-answer-context.js';
import { opennessDecisionContext, opennessRefusalContext } from '../letters-of-case/openness-context.js';
import { refusalContext } from '../letters-of-case/refusal-context.js';

/** One thing the letter must say, and whether it does. */
export interface ContentCheck {
  readonly id: string;
  readonly text: Text;
  readonly present: boolean;
}

/** The letters of a decision as they would read now; what is missing stands as `.gap`. */
export interface LetterPreview {
  readonly language: Language;
  /** One after the other; safe to embed under a page's `h2`. */
  readonly html: string;
  readonly content: readonly ContentCheck[];
}

export interface DecisionLetter {
  readonly language: Language;
  readonly prepared: PreparedLetter;
  readonly context: object;
}

export type LettersRefusalCode = 'letters.no-remedy-setting' | 'letters.no-register';

/**
 * The languages a decision is issued in: Finnish or Swedish by the person's right; an English one is a translation
 * that travels with the Finnish decision, which prevails.
 */
export function languagesOfDecision(language: Language): readonly Language[] {
  return language === 'en' ? ['fi', 'en'] : [language];
}

/** How the letters of a decision would read now, and what they still lack. */
export function previewDecision(
  facts: AnswerFacts,
  catalogue: Catalogue,
): Result<LetterPreview, LettersRefusalCode> {
  const { language } = facts.record;
  const htmls: string[] = [];
  const content = new Map<string, ContentCheck>();
  for (const kind of kindsOf(facts)) {
    const context = contextOf(kind, facts, catalogue, language);
    if (!context.ok) return context;
    htmls.push(previewLetter(kind, language, context.value).html);
    for (const item of contentOf(kind, context.value, language)) {
      const before = content.get(item.id);
      content.set(item.id, { ...item, present: item.present && (before?.present ?? true) });
    }
  }
  return ok({ language, html: htmls.join(''), content: [...content.values()] });
}

/** The letters of a decision, each in every language it is issued in; what gives comes first. */
export function decisionLetters(
  facts: AnswerFacts,
  catalogue: Catalogue,
): Result<DecisionLetter[], LettersRefusalCode | 'letters.invalid-context'> {
  const letters: DecisionLetter[] = [];
  for (const kind of kindsOf(facts))
    for (const language of languagesOfDecision(facts.record.language)) {
      const context = contextOf(kind, facts, catalogue, language);
      if (!context.ok) return context;
      const prepared = prepareLetter(kind, language, context.value);
      if (!prepared.ok) return no('letters.invalid-context', prepared.refusal.facts);
      letters.push({ language, prepared: prepared.value, context: context.value });
    }
  return ok(letters);
}

function kindsOf({ claim, outcome, content, groundId, spokenFor }: AnswerFacts): readonly LetterOfDecision[] {
  const inPart = content.missing.length > 0 && content.missing.every(({ by }) => Boolean(by));
  return lettersOfDecision(claim, outcome, content.statement.trim() !== '', {
    groundId,
    inPart,
    ofDeceased: spokenFor?.as === 'kin',
  });
}

function contextOf(
  kind: LetterOfDecision,
  facts: AnswerFacts,
  catalogue: Catalogue,
  language: Language,
): Result<LetterContext<LetterKind>, LettersRefusalCode> {
  switch (kind) {
    case 'refusal-certificate':
    case 'objection-not-upheld':
    case 'log-data-refusal':
      return refusalContext(facts, catalogue, language);
    case 'identity-not-established':
      return identityContext(facts, catalogue, language);
    case 'kin-answer':
      return kinAnswerContext(facts, catalogue, language);
    case 'openness-refusal':
      return ok(opennessRefusalContext(facts, catalogue, language));
    case 'openness-decision':
      return opennessDecisionContext(facts, catalogue, language);
    case 'access-answer':
      return accessContext(facts, catalogue, language);
    case 'partial-answer':
      return ok(partialContext(facts, catalogue, language));
    case 'no-data-found':
      return ok(noDataContext(facts, catalogue, language));
    default:
      return ok(grantedContext(facts, catalogue, language));
  }
}
