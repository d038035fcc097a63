import type { LetterKind } from '#letters';
import { type DecidedOutcome, grants, refuses, type Right } from '#rights';
import type { ClaimView } from '../domain/claim.js';
import { identityGround } from '../domain/identity-ground.js';
import { letterOfRefusal } from '../domain/letter-of-refusal.js';

/** The letter that tells of each right granted. */
const GRANTED = {
  access: 'access-answer',
  rectification: 'rectification-done',
  erasure: 'erasure-done',
  restriction: 'restriction-done',
  portability: 'portability-delivery',
  objection: 'objection-upheld',
  'consent-withdrawal': 'consent-withdrawn',
  'own-document': 'documents-given',
  'log-data': 'log-data-answer',
} as const satisfies Readonly<Record<Right, LetterKind>>;

/** What grants a right, or records the person's statement beside a refusal. */
export type GrantingLetter = (typeof GRANTED)[Right] | 'statement-recorded';
export type LetterOfDecision =
  | GrantingLetter
  | 'partial-answer'
  | 'no-data-found'
  | 'identity-not-established'
  | 'kin-answer'
  | ReturnType<typeof letterOfRefusal>;

/** What decides on the letters beside the claim and its outcome. */
export interface DecidedBeside {
  readonly groundId?: string;
  readonly inPart?: boolean;
  readonly ofDeceased?: boolean;
}

/**
 * Which letters a decision goes out as, the one that gives first. A partial grant is two: the answer, and the refusal of
 * the rest with its reasons and its own way of appeal (GDPR 12(4)).
 *
 * @param inPart some of it follows: a letter goes on top that tells what, by when and why
 * @param groundId of a refusal: one for want of identity has a letter of its own, which tells nothing of any register
 * @param ofDeceased it is applied for about a person who has died: whatever the outcome, the authority's decision with
 *   its way of appeal (703/2023 § 52, 621/1999 § 33)
 * @param stated a supplementary statement is recorded with the data (GDPR 16, second sentence)
 * @example access partly granted → ['access-answer', 'refusal-certificate']
 * @example own documents not held → ['no-data-found']; of a person who has died, refused → ['kin-answer']
 */
export function lettersOfDecision(
  claim: Pick<ClaimView, 'right' | 'stage'> & { readonly clock: Pick<ClaimView['clock'], 'regime'> },
  outcome: DecidedOutcome,
  stated: boolean,
  { groundId = '', inPart = false, ofDeceased = false }: DecidedBeside = {},
): readonly LetterOfDecision[] {
  if (outcome === 'not-held') return ['no-data-found'];
  if (outcome === 'refused' && identityGround(groundId)) return ['identity-not-established'];
  if (ofDeceased)
    return [...(inPart && outcome === 'granted' ? (['partial-answer'] as const) : []), 'kin-answer'];
  const recorded = stated && claim.right === 'rectification';
  return [
    ...(inPart && outcome === 'granted' ? (['partial-answer'] as const) : []),
    ...(grants(outcome) && !(recorded && outcome === 'granted') ? [GRANTED[claim.right]] : []),
    ...(recorded ? (['statement-recorded'] as const) : []),
    ...(refuses(outcome) ? [letterOfRefusal(claim)] : []),
  ];
}
