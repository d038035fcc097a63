/** What the handler writes into a decision. Sealed at rest. */
export interface DecisionContent {
  /** The statute that requires the data, a provision per line: "Laki … (380/2023), 122 §". */
  readonly statute: string;
  /** What is particular to this case. */
  readonly reasons: string;
  /** What was done or given all the same. */
  readonly givenAnyway: string;
}

export const DECISION_STATES = ['draft', 'awaiting-approval', 'approved', 'issued'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
