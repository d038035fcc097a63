import { approvalsFor } from '#cases';
import type { DecidedOutcome, Right } from '#rights';

/** Does this decision need a second person: does it refuse something or give data out? */
export function needsApprover(right: Right, outcome: DecidedOutcome): boolean {
  return approvalsFor(right, outcome).length > 0;
}
