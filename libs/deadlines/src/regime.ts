/** The rule sets of a clock. Which law and period each stands for is in `rules/regime-rules.ts`. */
export const REGIMES = [
  'gdpr',
  'openness',
  'openness-extensive',
  'log-data',
  'accessible-format',
  'appeal',
  'immediate',
] as const;
export type Regime = (typeof REGIMES)[number];
