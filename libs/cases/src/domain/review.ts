import { Temporal } from 'temporal-polyfill';

/** What has come after a decision: it is challenged, complained about, or somebody who judges asks for a statement. */
export const REVIEW_KINDS = ['appeal', 'revision-claim', 'complaint', 'statement'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Who judges. `overseer`: the Parliamentary Ombudsman or the Chancellor of Justice. */
export const REVIEW_BODIES = [
  'administrative-court',
  'supreme-administrative-court',
  'ombudsman',
  'overseer',
  'authority',
] as const;
export type ReviewBody = (typeof REVIEW_BODIES)[number];

/** How it ended: the decision stands, is changed, comes back, nothing came of it; a statement has been given. */
export const REVIEW_OUTCOMES = ['upheld', 'changed', 'sent-back', 'dropped', 'given'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

const BODIES: Readonly<Record<ReviewKind, readonly ReviewBody[]>> = {
  appeal: ['administrative-court', 'supreme-administrative-court'],
  'revision-claim': ['authority'],
  complaint: ['ombudsman', 'overseer'],
  statement: ['administrative-court', 'supreme-administrative-court', 'ombudsman', 'overseer'],
};

/**
 * Does this body judge such a matter? Appeals go to the courts (808/2019), a claim for a revised decision to the
 * authority itself (410/2015 § 134), complaints to the Data Protection Ombudsman (GDPR 77) or an overseer of legality.
 */
export function judges(body: ReviewBody, kind: ReviewKind): boolean {
  return BODIES[kind].includes(body);
}

/** May a matter of this kind end so? A statement is given and nothing else; nothing else is "given". */
export function mayEnd(kind: ReviewKind, outcome: ReviewOutcome): boolean {
  return outcome === 'dropped' || (outcome === 'given') === (kind === 'statement');
}

/** Is it late? Something to answer whose day has passed. */
export function isLate(
  review: { readonly dueOn: Temporal.PlainDate | null; readonly outcome: ReviewOutcome | null },
  today: Temporal.PlainDate,
): boolean {
  return (
    review.outcome === null && review.dueOn !== null && Temporal.PlainDate.compare(review.dueOn, today) < 0
  );
}
