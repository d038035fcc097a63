import { type Language, no, ok, type Result } from '#kernel';
import { type LetterContext, type LetterKind, prepareLetter } from '#letters';
import type { Catalogue } from '#registers';
import { RIGHT_TITLES } from '#rights';
import { type DecisionLetter, languagesOfDecision } from '../deciding/decision-letters.js';
import { answerHead, type AnswerHeadFacts } from './answer-head.js';
import type { Extendable } from './extendable.js';
import type { Undoable } from './undoable.js';
import { EXTENSION_WORDS, type ExtensionReason } from './extension-reason.js';

/** The notice that the answer takes longer, in each language it is issued in. */
export function extensionLetters(
  facts: Omit<AnswerHeadFacts, 'claims'>,
  extended: readonly Extendable[],
  because: { readonly reasons: readonly ExtensionReason[]; readonly words: string },
  catalogue: Catalogue,
): Result<DecisionLetter[], 'letters.invalid-context'> {
  return inEachLanguage('extension-notice', facts.record.language, (language) => ({
    ...answerHead({ ...facts, claims: extended.map(({ claim }) => claim) }, catalogue, language),
    clocks: extended.map(({ claim, dueOn, extendedTo }) => ({
      right: RIGHT_TITLES[claim.right][language],
      dueOn: dueOn.toString(),
      extendedTo: extendedTo.toString(),
    })),
    reasons: because.reasons.map((reason) => EXTENSION_WORDS[reason][language]),
    ownReasons: because.words,
  }));
}

/** The letter that a notice of more time does not hold, in each language it is issued in. */
export function extensionUndoneLetters(
  facts: Omit<AnswerHeadFacts, 'claims'>,
  undone: readonly Undoable[],
  because: string,
  catalogue: Catalogue,
): Result<DecisionLetter[], 'letters.invalid-context'> {
  return inEachLanguage('extension-undone', facts.record.language, (language) => ({
    ...answerHead({ ...facts, claims: undone.map(({ claim }) => claim) }, catalogue, language),
    clocks: undone.map(({ claim, toldOn, toldUntil, dueOn }) => ({
      right: RIGHT_TITLES[claim.right][language],
      toldOn: toldOn.toString(),
      toldUntil: toldUntil.toString(),
      dueOn: dueOn.toString(),
    })),
    ownReasons: because,
  }));
}

function inEachLanguage<Kind extends LetterKind>(
  kind: Kind,
  chosen: Language,
  contextIn: (language: Language) => LetterContext<Kind>,
): Result<DecisionLetter[], 'letters.invalid-context'> {
  const letters: DecisionLetter[] = [];
  for (const language of languagesOfDecision(chosen)) {
    const context = contextIn(language);
    const prepared = prepareLetter(kind, language, context);
    if (!prepared.ok) return no('letters.invalid-context', prepared.refusal.facts);
    letters.push({ language, prepared: prepared.value, context });
  }
  return ok(letters);
}
