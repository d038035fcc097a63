/** How public a document is, as assessed by a person; `unassessed` until somebody has. */
export const PUBLICITY = ['unassessed', 'public', 'partly-secret', 'secret'] as const;
export type Publicity = (typeof PUBLICITY)[number];

/**
 * Grounds of secrecy that documents of a data-subject request usually have, by subsection and item of § 24 (1) of the
 * Act on the Openness of Government Activities (621/1999): 25 clients of social welfare and of the labour
 * administration, 31 protected contact details, 32 private life.
 */
export const SECRECY_GROUNDS = ['24-1-25', '24-1-31', '24-1-32'] as const;
export type SecrecyGround = (typeof SECRECY_GROUNDS)[number];
