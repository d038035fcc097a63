/** Whose data the request is about: one's own, or those of someone one speaks for. */
export const WHOM = ['self', 'child', 'attorney', 'court-guardian', 'mandate', 'deceased'] as const;
export type Whom = (typeof WHOM)[number];

/** Is this one of the answers to "whose data"? */
export function isWhom(value: unknown): value is Whom {
  return WHOM.some((whom) => whom === value);
}
