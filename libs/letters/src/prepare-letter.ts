import { type Language, no, ok, type Result } from '#kernel';
import { readyKind } from './letter-kind.js';
import type { LetterContext, LetterKind } from './letter-kinds.js';
import type { LetterMeta } from './letter-meta.js';

/** A letter in words, before it is printed. Store it as it is: it is never rendered again. */
export interface PreparedLetter {
  readonly kind: LetterKind;
  readonly language: Language;
  /** Version of the kind and hash of its template: `1.3f9a2c1b`. */
  readonly templateVersion: string;
  readonly title: string;
  readonly meta: LetterMeta;
  /** The body: one well-formed XML element of harmless tags, safe to embed in a page. */
  readonly html: string;
}

/**
 * Renders a letter from its context.
 * @returns `letters.invalid-context` with `path` and `rule` of the first field at fault and the `count` of errors
 */
export function prepareLetter<Kind extends LetterKind>(
  kind: Kind,
  language: Language,
  context: LetterContext<Kind>,
): Result<PreparedLetter, 'letters.invalid-context'> {
  const ready = readyKind(kind);
  const { errors } = ready.check(context, language);
  const [first] = errors;
  if (first)
    return no('letters.invalid-context', { path: first.path, rule: first.rule, count: errors.length });
  const { view, html } = ready.render(context, language);
  const templateVersion = ready.templateVersion(language);
  return ok({ kind, language, templateVersion, title: view.head.title, meta: view.head, html });
}
