import { belongs, type DecidedOutcome, grants, type Right } from '#rights';

/** Why the result of a search cannot go with an answer yet. */
export const MISSING_REASONS = [
  'system-unavailable',
  'keeper-has-not-answered',
  'large-material',
  'others-data-checked',
  'other',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A search that is not done when the claim is answered in part: what is missing, and why. */
export interface MissingPart {
  readonly taskId: string;
  readonly reason: MissingReason;
  /** What is missing, in the handler's words. */
  readonly words: string;
  /** The day by which it follows, `2026-12-18`; left out of what was written before the day was asked. */
  readonly by?: string;
}

/** What the handler writes into a decision. Sealed at rest. */
export interface DecisionContent {
  /** The statute that requires the data, a provision per line: "Laki … (380/2023), 122 §". */
  readonly statute: string;
  /** What is particular to this case; of data not held: where they were looked for. */
  readonly reasons: string;
  /** What is given or was done; beside a refusal: all the same. */
  readonly given: string;
  /** To whom the data of this person have been disclosed (GDPR 15(1)(c), C-154/21). */
  readonly recipients: string;
  /** Which data a partial refusal concerns. */
  readonly extent: string;
  /** The supplementary statement recorded with the data (GDPR 16, second sentence). */
  readonly statement: string;
  /** The stored files that go with the answer. */
  readonly documentIds: readonly string[];
  /** Is it an activation plan that is rectified? It stands in two registers (189/2001 § 12). */
  readonly ofPlan: boolean;
  /** What follows later. Not empty: the claim is answered in part and stays open. */
  readonly missing: readonly MissingPart[];
}

const NOTHING: DecisionContent = {
  statute: '',
  reasons: '',
  given: '',
  recipients: '',
  extent: '',
  statement: '',
  documentIds: [],
  ofPlan: false,
  missing: [],
};

/** A decision's content with all its fields and nothing else. */
export function wholeContent(stored: Partial<DecisionContent>): DecisionContent {
  const all = { ...NOTHING, ...stored };
  const { statute, reasons, given, recipients, extent, statement, documentIds, ofPlan, missing } = all;
  return { statute, reasons, given, recipients, extent, statement, documentIds, ofPlan, missing };
}

/**
 * What of the content counts for this right and outcome: who first wrote a refusal and then grants, sends no ground.
 *
 * @example countingContent('erasure', 'granted', { reasons: 'Tarvitaan', given: 'Poistettu 1.12.' }) // only `given`
 */
export function countingContent(
  right: Right,
  outcome: DecidedOutcome,
  written: Partial<DecisionContent>,
): DecisionContent {
  const all = wholeContent(written);
  const counts = (field: Parameters<typeof belongs>[0]): boolean => belongs(field, right, outcome);
  return {
    statute: counts('ground') ? all.statute : '',
    reasons: counts('reasons') ? all.reasons : '',
    given: counts('given') ? all.given : '',
    recipients: counts('recipients') ? all.recipients : '',
    extent: counts('extent') ? all.extent : '',
    statement: counts('statement') ? all.statement : '',
    documentIds: counts('documents') ? all.documentIds : [],
    ofPlan: all.ofPlan && right === 'rectification' && grants(outcome),
    missing: counts('missing') ? all.missing : [],
  };
}

export const DECISION_STATES = ['draft', 'awaiting-approval', 'approved', 'issued'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
