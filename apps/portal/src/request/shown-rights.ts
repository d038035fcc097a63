import type { Right } from '#rights';

/** The rights in the order people need them: the three common ones first. */
export const RIGHTS_IN_ORDER: readonly Right[] = [
  'access',
  'rectification',
  'erasure',
  'own-document',
  'log-data',
  'consent-withdrawal',
  'objection',
  'restriction',
  'portability',
];

/** Is this one of the rights a person can choose? */
export function isShownRight(value: string): value is Right {
  return RIGHTS_IN_ORDER.some((right) => right === value);
}
