import type { Text } from '#kernel';

/** One piece of what a source holds about a person: a key with a value, with parts of its own, or with an error. */
export interface SourceNode {
  /** As the source calls it, in its capitals: `FIRST_NAME`. */
  readonly key: string;
  /** What the source calls it for people, where it says so. */
  readonly label: Partial<Text> | null;
  readonly value: string | null;
  /** Why the source keeps this piece back, e.g. that the sign-in was too weak. */
  readonly error: string | null;
  readonly children: readonly SourceNode[];
}
