import { no, ok, type Result } from '#kernel';
import { groundById, type Right } from '#rights';

/** What the handler has written so far. */
export interface DecisionInput {
  readonly outcome: 'refused';
  readonly groundId: string;
  readonly statute: string;
  readonly reasons: string;
  readonly givenAnyway: string;
  readonly approverId: string;
}

export type DecisionRefusalCode =
  | 'decision.missing-ground'
  | 'decision.ground-not-for-right'
  | 'decision.missing-statute'
  | 'decision.missing-reasons'
  | 'decision.missing-approver'
  | 'decision.approver-is-writer'
  | 'decision.approver-not-allowed';

/**
 * May this refusal be sent for approval? A ground to the item, the statute where the ground needs one, reasons of
 * the case at hand, and a second person who did not write it (GDPR 12(4); 434/2003 §§ 44–45).
 */
export function checkRefusal(
  right: Right,
  input: DecisionInput,
  people: { writerId: string; approverIds: readonly string[] },
): Result<null, DecisionRefusalCode> {
  const ground = groundById(input.groundId);
  if (!ground) return no('decision.missing-ground', { field: 'groundId' });
  if (ground.right !== right) return no('decision.ground-not-for-right', { field: 'groundId' });
  if (ground.needsStatute && !input.statute.trim())
    return no('decision.missing-statute', { field: 'statute' });
  if (!input.reasons.trim()) return no('decision.missing-reasons', { field: 'reasons' });
  if (!input.approverId) return no('decision.missing-approver', { field: 'approverId' });
  if (input.approverId === people.writerId) return no('decision.approver-is-writer', { field: 'approverId' });
  if (!people.approverIds.includes(input.approverId))
    return no('decision.approver-not-allowed', { field: 'approverId' });
  return ok(null);
}
