import type { Text } from '#kernel';

/** Why there is no answer of the source. A code that stands on the task; never a body, never a token. */
export type SourceFault =
  | 'timed-out'
  | 'unreachable'
  | 'server-error'
  | 'busy'
  | 'token-unreachable'
  | 'token-refused'
  | 'unauthorised'
  | 'bad-request'
  | 'malformed'
  | 'too-large'
  | 'unexpected';

/** Why a source does not do what it was asked, in its own words. */
export interface SourceReason {
  readonly code: string;
  readonly message: Partial<Text>;
}

/** What a source is asked to do: say what it holds, say whether it would erase, erase. */
export const SOURCE_ACTS = ['query', 'try-erase', 'erase'] as const;
export type SourceAct = (typeof SOURCE_ACTS)[number];

/** Why it was not asked, or not to the end: a fault, or what the house itself found. */
export type SourceStop = SourceFault | 'not-connected' | 'not-granted' | 'given-up';

/** What an answer holds, without the values: its first parts and how much is in each. */
export interface SourceOverview {
  readonly parts: readonly SourceOverviewPart[];
  readonly values: number;
  /** How many pieces the source keeps back. */
  readonly withheld: number;
}

export interface SourceOverviewPart {
  readonly key: string;
  readonly label: Partial<Text> | null;
  readonly values: number;
  readonly withheld: number;
}

/** What came of asking. The moment is ISO 8601. */
export type SourceResult = { readonly at: string } & (
  | { readonly kind: 'found'; readonly overview: SourceOverview }
  /** 204: it knows nothing under this identifier. A person confirms it. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'may-erase' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'refused'; readonly reasons: readonly SourceReason[] }
  | { readonly kind: 'failed'; readonly stop: SourceStop }
  /** A person took the task over before the source answered. */
  | { readonly kind: 'by-hand' }
);

/** One asking: with which identifier, how that was found, what came of it. */
export interface SourceTry {
  readonly act: SourceAct;
  readonly identifier: string;
  readonly foundBy: string;
  readonly askedAt: string;
  /** Failed tries of this asking so far. */
  readonly tries: number;
  /** Null while the source is asked. */
  readonly result: SourceResult | null;
}

/** The asking that counts, and those before it, the oldest first. Sealed with the rest of the task. */
export interface SourceWork extends SourceTry {
  /** An answer to any other asking comes too late. */
  readonly askId: string;
  readonly earlier: readonly SourceTry[];
}

/** What a source is asked first for a task of this kind; null when a source cannot do it. */
export function firstAct(kind: string): SourceAct | null {
  if (kind === 'search') return 'query';
  return kind === 'erasure' ? 'try-erase' : null;
}

/** The asking as it goes into the history. */
export function asTry({ act, identifier, foundBy, askedAt, tries, result }: SourceTry): SourceTry {
  return { act, identifier, foundBy, askedAt, tries, result };
}
