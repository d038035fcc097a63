import { type Language, no, ok, type Result, type Text } from '#kernel';
import {
  contentOf,
  type OpennessDecisionContext,
  type OpennessRefusalContext,
  prepareLetter,
  type PreparedLetter,
  previewLetter,
  type RefusalCertificateContext,
} from '#letters';
import type { Catalogue } from '#registers';
import { letterOfRefusal } from '../domain/letter-of-refusal.js';
import { opennessDecisionContext, opennessRefusalContext } from '../letters-of-case/openness-context.js';
import { refusalContext, type RefusalFacts } from '../letters-of-case/refusal-context.js';

/** One thing the letter must say, and whether it does. */
export interface ContentCheck {
  readonly id: string;
  readonly text: Text;
  readonly present: boolean;
}

export interface LetterPreview {
  readonly language: Language;
  /** The letter as it would read now; what is missing stands as `.gap`. Safe to embed under a page's `h2`. */
  readonly html: string;
  readonly content: readonly ContentCheck[];
}

export interface RefusalLetter {
  readonly language: Language;
  readonly prepared: PreparedLetter;
  readonly context: object;
}

/**
 * The languages a decision is issued in: Finnish or Swedish by the person's right; an English one is a translation
 * that travels with the Finnish decision, which prevails.
 */
export function languagesOfDecision(language: Language): readonly Language[] {
  return language === 'en' ? ['fi', 'en'] : [language];
}

/** How the letter that refuses would read now, and what it still lacks. */
export function previewRefusal(
  facts: RefusalFacts,
  catalogue: Catalogue,
): Result<LetterPreview, 'letters.no-remedy-setting'> {
  const language = facts.record.language;
  const kind = letterOfRefusal(facts.claim);
  const context = contextOf(kind, facts, catalogue, language);
  if (!context.ok) return context;
  return ok({
    language,
    html: previewLetter(kind, language, context.value).html,
    content: contentOf(kind, context.value, language),
  });
}

/** The letter that refuses, in each language it is issued in. */
export function refusalLetters(
  facts: RefusalFacts,
  catalogue: Catalogue,
): Result<RefusalLetter[], 'letters.no-remedy-setting' | 'letters.invalid-context'> {
  const letters: RefusalLetter[] = [];
  const kind = letterOfRefusal(facts.claim);
  for (const language of languagesOfDecision(facts.record.language)) {
    const context = contextOf(kind, facts, catalogue, language);
    if (!context.ok) return context;
    const prepared = prepareLetter(kind, language, context.value);
    if (!prepared.ok) return no('letters.invalid-context', prepared.refusal.facts);
    letters.push({ language, prepared: prepared.value, context: context.value });
  }
  return ok(letters);
}

function contextOf(
  kind: ReturnType<typeof letterOfRefusal>,
  facts: RefusalFacts,
  catalogue: Catalogue,
  language: Language,
): Result<
  RefusalCertificateContext | OpennessRefusalContext | OpennessDecisionContext,
  'letters.no-remedy-setting'
> {
  switch (kind) {
    case 'refusal-certificate':
      return refusalContext(facts, catalogue, language);
    case 'openness-refusal':
      return ok(opennessRefusalContext(facts, catalogue, language));
    case 'openness-decision':
      return opennessDecisionContext(facts, catalogue, language);
  }
}
