import type { Temporal } from 'temporal-polyfill';

/**
 * What went wrong with a letter. `wrong-recipient`: the letter is right and somebody else got it; `wrong-data`: it holds
 * data that do not belong to whom it was written to.
 */
export const LETTER_BREACH_KINDS = ['wrong-recipient', 'wrong-data'] as const;
export type LetterBreachKind = (typeof LETTER_BREACH_KINDS)[number];

/**
 * What else goes wrong (GDPR Art. 4(12)). `wrong-recipient`: a message or papers went to somebody else; `lost`: papers or a
 * device are gone; `seen`: somebody saw or heard what was not theirs.
 */
export const OTHER_BREACH_KINDS = ['wrong-recipient', 'lost', 'seen', 'other'] as const;
export type BreachKind = LetterBreachKind | (typeof OTHER_BREACH_KINDS)[number];

/**
 * What a breach is likely to mean for the people it is about (GDPR Art. 33(1), 34(1)): `none`: unlikely to result in a
 * risk, `risk`, or `high`.
 */
export const RISKS = ['none', 'risk', 'high'] as const;
export type Risk = (typeof RISKS)[number];

/**
 * What was done about it. `person-told`: the people it is about were told; `person-not-told`: they need not be, and why
 * (Art. 34(3)).
 */
export const BREACH_STEPS = [
  'assessed',
  'ombudsman-notified',
  'person-told',
  'person-not-told',
  'closed',
] as const;
export type BreachStepKind = (typeof BREACH_STEPS)[number];

/** One thing that was done, in the officer's words. */
export interface BreachStep {
  readonly kind: BreachStepKind;
  /** Of an assessment; null of anything else. */
  readonly risk: Risk | null;
  readonly words: string;
  readonly doneAt: Temporal.Instant;
}

/** What is still to be done, in the order in which the law wants it. */
export const BREACH_DUTIES = ['assess', 'notify-ombudsman', 'tell-person', 'close'] as const;
export type BreachDuty = (typeof BREACH_DUTIES)[number];

/**
 * What is still to be done about a breach. The last assessment holds. Unlikely to result in a risk: nobody need be told,
 * it is only documented (GDPR Art. 33(1), (5)); a risk: the Ombudsman (33(1)); a high risk: the people too, unless 34(3)
 * says they need not be.
 *
 * @example assessed as high on 28.11.2026, Ombudsman notified on 29.11. → the person is still to be told
 */
export function openDuties(steps: readonly Pick<BreachStep, 'kind' | 'risk'>[]): BreachDuty[] {
  const has = (...kinds: BreachStepKind[]): boolean => steps.some(({ kind }) => kinds.includes(kind));
  if (has('closed')) return [];
  const risk = riskOf(steps);
  if (risk === null) return ['assess'];
  const open: BreachDuty[] = [];
  if (risk !== 'none' && !has('ombudsman-notified')) open.push('notify-ombudsman');
  if (risk === 'high' && !has('person-told', 'person-not-told')) open.push('tell-person');
  return open.length > 0 ? open : ['close'];
}

/** As it was last assessed; null before. */
export function riskOf(steps: readonly Pick<BreachStep, 'kind' | 'risk'>[]): Risk | null {
  return steps.findLast(({ kind }) => kind === 'assessed')?.risk ?? null;
}

/** Do the 72 hours still run? Not once the Ombudsman was notified, or there is no risk. */
export function runsStill(steps: readonly Pick<BreachStep, 'kind' | 'risk'>[]): boolean {
  return openDuties(steps).some((duty) => duty === 'assess' || duty === 'notify-ombudsman');
}
