/**
 * How far a claim has come: the first answer; the authority's own decision after an official's refusal (621/1999
 * § 14(3)); the matter sent back by a court. Each later stage is a claim of its own that continues the earlier one,
 * with its own receipt, clock, decision and letter.
 */
export const STAGES = ['first', 'authority-decision', 'sent-back'] as const;
export type Stage = (typeof STAGES)[number];
