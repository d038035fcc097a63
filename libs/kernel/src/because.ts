import type { Text } from './text.js';

/** Why the system proposes something: the rule's id, its legal source, and a sentence a person can read. */
export interface Because {
  readonly rule: string;
  readonly source: string;
  readonly text: Text;
}
