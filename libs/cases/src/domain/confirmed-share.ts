import type { Because } from '#kernel';
import type { Right } from '#rights';

/** One authority's part, as a person confirmed it. */
export interface ConfirmedShare {
  readonly authority: string;
  readonly rights: readonly Right[];
  readonly data: readonly string[];
  /** Systems of the register that the part is in, where the proposal names them. */
  readonly systems?: readonly string[];
  readonly clock: 'shared' | 'own';
  readonly because: readonly Because[];
}
