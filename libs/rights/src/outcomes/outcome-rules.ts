import type { Right } from '../right.js';
import { DECIDED_OUTCOMES, type DecidedOutcome, givesData, grants } from './outcome.js';

/** What a decision may have to say. `missing` are open searches whose results follow later. */
export const DECISION_FIELDS = [
  'ground',
  'extent',
  'reasons',
  'given',
  'recipients',
  'statement',
  'documents',
  'missing',
] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];

/** What a decision with one outcome must say, and what it may say besides. */
export interface OutcomeRule {
  readonly needs: readonly DecisionField[];
  readonly may: readonly DecisionField[];
}

/**
 * What each outcome must say. A refusal: ground and reasons (GDPR 12(4); 434/2003 §§ 44–45), a partial one which part
 * it is (law.md 3b). A grant: what is given or done, for the answer tells of "action taken" (12(3)). Nothing held: where
 * it was looked and why there is nothing, for "no data" is no refusal and must be believed all the same.
 */
const RULES: Readonly<Record<DecidedOutcome, OutcomeRule>> = {
  granted: { needs: ['given'], may: [] },
  'partly-granted': { needs: ['ground', 'extent', 'reasons', 'given'], may: [] },
  refused: { needs: ['ground', 'reasons'], may: ['given'] },
  'not-held': { needs: ['reasons'], may: [] },
};

/** Consent can always be withdrawn (GDPR 7(3)): it is carried out, or nothing rests on a consent. */
const NEVER_REFUSED: readonly Right[] = ['consent-withdrawal'];

/**
 * The outcomes a claim of this right may have.
 *
 * @example outcomesOf('consent-withdrawal') // ['granted', 'not-held']: never refusable (GDPR 7(3))
 */
export function outcomesOf(right: Right): readonly DecidedOutcome[] {
  if (!NEVER_REFUSED.includes(right)) return DECIDED_OUTCOMES;
  return DECIDED_OUTCOMES.filter((outcome) => outcome === 'granted' || outcome === 'not-held');
}

/**
 * What the decision of this right with this outcome must and may say; undefined when the right cannot end so.
 *
 * A statement goes with rectification alone: incomplete data are completed by a supplementary statement (GDPR 16, second
 * sentence), and where rectification is refused the person's view may be recorded so. Documents go with rights that
 * give data. An answer to access names the actual recipients (15(1)(c), C-154/21). The rest may follow later only where something is given now (EDPB 01/2022 § 157: the month runs on).
 *
 * @example outcomeRule('rectification', 'refused') // needs ground and reasons, may have given and statement
 */
export function outcomeRule(right: Right, outcome: DecidedOutcome): OutcomeRule | undefined {
  if (!outcomesOf(right).includes(outcome)) return undefined;
  const { needs, may } = RULES[outcome];
  const gives = grants(outcome) && givesData(right);
  const more: DecisionField[] = [
    ...(right === 'rectification' && outcome !== 'not-held' ? (['statement'] as const) : []),
    ...(gives ? (['documents', 'missing'] as const) : []),
  ];
  const told: DecisionField[] = right === 'access' && grants(outcome) ? ['recipients'] : [];
  return { needs: [...needs, ...told], may: [...may, ...more] };
}

/**
 * Is the field of any use in this decision? What is of none is not stored and not printed.
 *
 * @example belongs('ground', 'access', 'granted') // false: nothing is refused
 */
export function belongs(field: DecisionField, right: Right, outcome: DecidedOutcome): boolean {
  const rule = outcomeRule(right, outcome);
  return rule !== undefined && [...rule.needs, ...rule.may].includes(field);
}
