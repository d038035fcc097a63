import type { Language, Text } from './text.js';

/** A sentence that somebody wrote, in the one language it was written in. Whoever shows it marks the language. */
export interface OwnWords {
  readonly language: Language;
  readonly text: string;
}

/** Why the system proposes something: the rule's id, its legal source, and a sentence a person can read. */
export interface Because {
  readonly rule: string;
  readonly source: string;
  readonly text: Text;
  /** What the office adds to the sentence in its own words. */
  readonly words?: OwnWords;
}
