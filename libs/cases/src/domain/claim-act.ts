/** Why the office added a claim that the person's request holds but its form did not name. */
export const ADD_REASONS = ['means-both-laws', 'text-holds-it', 'person-said-so'] as const;
export type AddReason = (typeof ADD_REASONS)[number];

/** Why an added claim was not one after all. */
export const ERROR_REASONS = ['not-asked', 'wrong-right', 'twice'] as const;
export type ErrorReason = (typeof ERROR_REASONS)[number];

/**
 * Why a request for documents takes more than usual work: many documents, secret parts in them, or a comparable reason
 * that needs special measures (621/1999 § 14(4)).
 */
export const EXTENSIVE_REASONS = ['many-documents', 'secret-parts', 'special-measures'] as const;
export type ExtensiveReason = (typeof EXTENSIVE_REASONS)[number];

/** What may be done to a claim besides deciding it. Written down once, never changed. */
export type ClaimActKind = 'opened-with' | 'added' | 'ended-in-error' | 'made-extensive' | 'joined';

/** Is it one of these codes? */
export function isOneOf<Code extends string>(codes: readonly Code[], value: string): value is Code {
  return (codes as readonly string[]).includes(value);
}
