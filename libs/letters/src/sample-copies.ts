import type { Language } from '#kernel';
import type { LetterDefinition } from './letter-definition.js';
import { LETTER_KINDS, type LetterKind } from './letter-kinds.js';
import type { MachineCopy } from './render/press-thread.js';

/** What the sample of a kind carries for a program. */
export function copiesOfSample(kind: LetterKind, language: Language): readonly MachineCopy[] {
  const definition: Pick<LetterDefinition<string, never>, 'sampleCopies'> | undefined = LETTER_KINDS.find(
    (each) => each.kind === kind,
  );
  return definition?.sampleCopies?.(language) ?? [];
}
