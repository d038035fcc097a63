import type { Language, Text } from '#kernel';
import { readyKind } from './letter-kind.js';
import type { LetterKind } from './letter-kinds.js';

/** One thing the letter must say, and whether the context has it. */
export interface ContentItem {
  readonly id: string;
  readonly text: Text;
  readonly present: boolean;
}

/**
 * What a letter of this kind must say, item by item, checked against a context that may still be incomplete.
 * An item is present when none of its fields is missing or wrong.
 */
export function contentOf(kind: LetterKind, context: object, language?: Language): readonly ContentItem[] {
  const ready = readyKind(kind);
  const faults = ready
    .check(context, language)
    .errors.map((error) => error.path.replace(/\.\d+(?=\.|$)/g, '.*'));
  return ready.content.map(({ id, text, fields }) => ({
    id,
    text,
    present: !fields.some((field) => faults.some((fault) => touches(fault, field))),
  }));
}

/** The items still missing. Empty: the letter can be prepared. */
export function missingContent(
  kind: LetterKind,
  context: object,
  language?: Language,
): readonly ContentItem[] {
  return contentOf(kind, context, language).filter((item) => !item.present);
}

/** A fault in a whole touches its parts, and a fault in a part touches the whole. */
function touches(fault: string, field: string): boolean {
  return `${fault}.`.startsWith(`${field}.`) || `${field}.`.startsWith(`${fault}.`);
}
