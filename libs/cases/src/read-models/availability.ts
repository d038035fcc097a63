import type { Text } from '#kernel';
import type { Register } from '#registers';
import { type LegalBasis, type Right, type RightAnswer, RIGHTS, type RightsAnswer } from '#rights';

/** Is the right there for one purpose of the register, and why? */
export interface PurposeAvailability extends RightAnswer {
  readonly purposeName: Text;
  readonly legalBasis: LegalBasis;
}

export interface RightAvailability {
  readonly right: Right;
  readonly available: readonly PurposeAvailability[];
}

/** One right, purpose by purpose. */
export function availabilityOf(
  right: Right,
  answer: RightsAnswer,
  register: Register,
): PurposeAvailability[] {
  return answer.purposes.map((purpose) => ({
    ...purpose.rights[right],
    purposeName: register.purposes.find((each) => each.id === purpose.purpose)?.text ?? register.name,
    legalBasis: purpose.legalBasis,
  }));
}

/** The rights nobody claimed in the case, so that the handler sees all nine. */
export function otherRights(
  claimed: readonly { readonly right: Right }[],
  answer: RightsAnswer,
  register: Register,
): RightAvailability[] {
  return RIGHTS.filter((right) => !claimed.some((claim) => claim.right === right)).map((right) => ({
    right,
    available: availabilityOf(right, answer, register),
  }));
}
