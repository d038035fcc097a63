import type { Right } from '../right.js';
import { ACCESS_GROUNDS } from './access-grounds.js';
import { DEROGATION_GROUNDS } from './derogation-grounds.js';
import { ERASURE_GROUNDS } from './erasure-grounds.js';
import { COMMON_GROUNDS, NATIONAL_GROUNDS } from './national-grounds.js';
import { KIN_GROUNDS } from './kin-grounds.js';
import { OTHER_GDPR_GROUNDS } from './objection-and-other-grounds.js';
import type { RefusalGround } from './refusal-ground.js';

/** Every ground for refusing a right. Consent withdrawal has none: it cannot be refused (GDPR Art. 7(3)). */
export const GROUNDS: readonly RefusalGround[] = [
  ...ERASURE_GROUNDS,
  ...ACCESS_GROUNDS,
  ...OTHER_GDPR_GROUNDS,
  ...NATIONAL_GROUNDS,
  ...KIN_GROUNDS,
  ...DEROGATION_GROUNDS,
  ...COMMON_GROUNDS,
];

/**
 * The grounds a handler may choose from when refusing this right.
 *
 * @param ofDeceased is it asked about a person who has died: those grounds are others (703/2023 § 52)
 */
export function groundsFor(right: Right, ofDeceased = false): readonly RefusalGround[] {
  return GROUNDS.filter((ground) => isFor(ground, right, ofDeceased));
}

/** May this right be refused on this ground? */
export function isFor(ground: RefusalGround, right: Right, ofDeceased = false): boolean {
  return ground.right === right && (ground.ofDeceased ?? false) === ofDeceased;
}

/** The ground with this id; undefined when there is none. */
export function groundById(id: string): RefusalGround | undefined {
  return GROUNDS.find((ground) => ground.id === id);
}
