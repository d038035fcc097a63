import type { Language, Text } from '#kernel';
import type { LetterMeta } from './letter-meta.js';
import type { MachineCopy } from './render/press-thread.js';

/** One thing a letter of this kind must say, and the fields of its context that say it. */
export interface ContentRule {
  readonly id: string;
  readonly text: Text;
  /** Field paths with `*` for a place in a list: `decisions.*.grounds`. None: a standing text says it. */
  readonly fields: readonly string[];
}

/** What a template sees: plain, already formatted data, with the page head under `head`. */
export interface LetterView {
  readonly head: LetterMeta;
}

/** All there is to know about one kind of letter. The templates lie in `kinds/<kind>/<language>.hbs`. */
export interface LetterDefinition<Kind extends string, Context extends object> {
  readonly kind: Kind;
  /** The kind's name in lists. */
  readonly name: Text;
  /** Raised by hand when the meaning of the letter changes; the hash of the template's text is added to it. */
  readonly version: number;
  readonly context: new () => Context;
  /** What the letter must say, in the order of the decision page. */
  readonly content: readonly ContentRule[];
  view(context: Context, language: Language): LetterView;
  /** A complete example with invented persons. */
  sample(language: Language): Context;
  /** What the example carries for a program; left out where a letter of the kind carries nothing. */
  sampleCopies?(language: Language): readonly MachineCopy[];
}
