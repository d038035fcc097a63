import type { Text } from '#kernel';
import { LETTER_KINDS, type LetterKind } from '../letter-kinds.js';
import { ANSWERS } from './answers.guide.js';
import { DONE } from './done.guide.js';
import type { KindGuide } from './kind-guide.js';
import { ON_THE_WAY } from './on-the-way.guide.js';
import { REFUSALS_AND_OTHERS } from './refusals.guide.js';

/** Every kind has its guide: one that is missing does not compile. */
const GUIDES: Readonly<Record<LetterKind, KindGuide>> = {
  ...ON_THE_WAY,
  ...ANSWERS,
  ...DONE,
  ...REFUSALS_AND_OTHERS,
};

/** A kind of letter as it is shown to staff. */
export interface GuidedKind extends KindGuide {
  readonly kind: LetterKind;
  readonly name: Text;
}

/** Every kind of letter in the order of the guides, which is that of a request. */
export const LETTER_GUIDE: readonly GuidedKind[] = (Object.keys(GUIDES) as LetterKind[]).map((kind) => ({
  kind,
  name: LETTER_KINDS.find((one) => one.kind === kind)!.name,
  ...GUIDES[kind],
}));
