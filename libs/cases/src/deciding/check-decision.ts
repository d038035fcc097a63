import { no, ok, type Result } from '#kernel';
import { belongs, type DecidedOutcome, groundById, isFor, outcomeRule, type Right } from '#rights';
import type { DecisionContent } from '../domain/decision.js';
import { approvalsFor } from './approvals.js';
import { type AnswerRefusalCode, checkMissing } from './check-missing.js';

/** What the handler has written so far. */
export interface DecisionInput
  extends
    Pick<DecisionContent, 'statute' | 'reasons' | 'given'>,
    Partial<
      Pick<DecisionContent, 'recipients' | 'extent' | 'statement' | 'documentIds' | 'ofPlan' | 'missing'>
    > {
  readonly outcome: DecidedOutcome;
  readonly groundId: string;
  /** The second person; empty where none is needed. */
  readonly approverId: string;
}

export type DecisionRefusalCode =
  | AnswerRefusalCode
  | 'decision.outcome-not-for-right'
  | 'decision.missing-ground'
  | 'decision.ground-not-for-right'
  | 'decision.missing-statute'
  | 'decision.missing-extent'
  | 'decision.missing-reasons'
  | 'decision.missing-given'
  | 'decision.missing-recipients'
  | 'decision.missing-approver'
  | 'decision.approver-is-writer'
  | 'decision.approver-not-allowed';

/** What a decision is checked against besides its own words. */
export interface DecisionSurroundings {
  readonly writerId: string;
  readonly approverIds: readonly string[];
  /** The searches of the claim that are not done. */
  readonly openSearches: readonly string[];
  /** Is it asked about a person who has died? Left out: no. */
  readonly ofDeceased?: boolean;
}

/**
 * Is this decision whole? An outcome the right may have and all it must say ({@link outcomeRule}), no open search that
 * it does not account for, and a second person for a refusal or a release who did not write it.
 */
export function checkDecision(
  right: Right,
  input: DecisionInput,
  around: DecisionSurroundings,
): Result<null, DecisionRefusalCode> {
  const said = checkWords(right, input, around.ofDeceased ?? false);
  if (!said.ok) return said;
  const accounted = checkMissing(right, input, around.openSearches);
  if (!accounted.ok) return accounted;
  return checkApprover(right, input, around);
}

function checkWords(
  right: Right,
  input: DecisionInput,
  ofDeceased: boolean,
): Result<null, DecisionRefusalCode> {
  const rule = outcomeRule(right, input.outcome);
  if (!rule) return no('decision.outcome-not-for-right', { field: 'outcome' });
  if (rule.needs.includes('ground')) {
    const ground = groundById(input.groundId);
    if (!ground) return no('decision.missing-ground', { field: 'groundId' });
    if (!isFor(ground, right, ofDeceased)) return no('decision.ground-not-for-right', { field: 'groundId' });
    if (ground.needsStatute && !input.statute.trim())
      return no('decision.missing-statute', { field: 'statute' });
  }
  for (const field of ['extent', 'reasons', 'given', 'recipients'] as const)
    if (rule.needs.includes(field) && !input[field]?.trim())
      return no(`decision.missing-${field}`, { field });
  // A statement is recorded with the data also where rectification is refused: the letter says where it stands now.
  if (belongs('statement', right, input.outcome) && input.statement?.trim() && !input.given.trim())
    return no('decision.missing-given', { field: 'given' });
  return ok(null);
}

function checkApprover(
  right: Right,
  { outcome, approverId }: DecisionInput,
  { writerId, approverIds }: DecisionSurroundings,
): Result<null, DecisionRefusalCode> {
  if (approvalsFor(right, outcome).length === 0) return ok(null);
  if (!approverId) return no('decision.missing-approver', { field: 'approverId' });
  if (approverId === writerId) return no('decision.approver-is-writer', { field: 'approverId' });
  if (!approverIds.includes(approverId)) return no('decision.approver-not-allowed', { field: 'approverId' });
  return ok(null);
}
