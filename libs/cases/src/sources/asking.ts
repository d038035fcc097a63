import type { EraseAnswer, QueryAnswer, Source, SourceAct } from '#collection';

/** What one asking needs while no transaction is open. Never logged. */
export interface Asking {
  readonly taskId: string;
  readonly askId: string;
  readonly act: SourceAct;
  readonly identifier: string;
  readonly source: Source | undefined;
  /** Of an erasure: is it still granted in whole? */
  readonly granted: boolean;
}

export type SourceAnswer =
  QueryAnswer | EraseAnswer | { readonly kind: 'stopped'; readonly stop: 'not-connected' | 'not-granted' };
