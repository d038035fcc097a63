import type { Right } from '../right.js';
import { ACCESS_GROUNDS } from './access-grounds.js';
import { DEROGATION_GROUNDS } from './derogation-grounds.js';
import { ERASURE_GROUNDS } from './erasure-grounds.js';
import { COMMON_GROUNDS, NATIONAL_GROUNDS } from './national-grounds.js';
import { OTHER_GDPR_GROUNDS } from './objection-and-other-grounds.js';
import type { RefusalGround } from './refusal-ground.js';

/** Every ground for refusing a right. Consent withdrawal has none: it cannot be refused (GDPR Art. 7(3)). */
export const GROUNDS: readonly RefusalGround[] = [
  ...ERASURE_GROUNDS,
  ...ACCESS_GROUNDS,
  ...OTHER_GDPR_GROUNDS,
  ...NATIONAL_GROUNDS,
  ...DEROGATION_GROUNDS,
  ...COMMON_GROUNDS,
];

/** The grounds a handler may choose from when refusing this right. */
export function groundsFor(right: Right): readonly RefusalGround[] {
  return GROUNDS.filter((ground) => ground.right === right);
}

/** The ground with this id; undefined when there is none. */
export function groundById(id: string): RefusalGround | undefined {
  return GROUNDS.find((ground) => ground.id === id);
}
