import type { Right } from '#rights';

/** Where a matter belongs that is no request about one's own data. */
export type TurnTo = 'appeal' | 'deceased';

/** What fits a situation: rights to ask for, someone to ask for, or another road. */
export interface Fit {
  /** Code of the situation in the address, and the last part of its message keys. */
  readonly code: string;
  /** The rights that the form begins with. */
  readonly rights: readonly Right[];
  /** For whom the form begins, when it is not the person. */
  readonly whom?: 'child' | 'attorney';
  readonly turnTo?: TurnTo;
}

/** A first answer in plain words. With several fits there is a second question. */
export interface Matter {
  readonly code: string;
  readonly fits: readonly [Fit, ...Fit[]];
}

/**
 * Which right fits which matter. Sources: GDPR 7(3), 12, 15–21; 621/1999 § 12; 703/2023 § 11. A request that may be
 * meant under both laws names both rights; log data outside social welfare and health care are asked for under the
 * Regulation and as a document (KHO:2020:72, KHO:2020:141). A decision is corrected under 434/2003 § 50–51 or by
 * appeal, never under Article 16. The Regulation does not cover the deceased (recital 27).
 */
export const MATTERS: readonly Matter[] = [
  { code: 'see', fits: [{ code: 'see', rights: ['access'] }] },
  {
    code: 'document',
    fits: [
      { code: 'known', rights: ['own-document'] },
      { code: 'unknown', rights: ['access', 'own-document'] },
    ],
  },
  {
    code: 'wrong',
    fits: [
      { code: 'fact', rights: ['rectification'] },
      { code: 'opinion', rights: ['rectification'] },
      { code: 'until', rights: ['rectification', 'restriction'] },
      { code: 'decision', rights: [], turnTo: 'appeal' },
    ],
  },
  { code: 'decision', fits: [{ code: 'decision', rights: [], turnTo: 'appeal' }] },
  {
    code: 'erase',
    fits: [
      { code: 'consent', rights: ['consent-withdrawal', 'erasure'] },
      { code: 'other', rights: ['erasure'] },
    ],
  },
  {
    code: 'use',
    fits: [
      { code: 'consent', rights: ['consent-withdrawal'] },
      { code: 'task', rights: ['objection'] },
    ],
  },
  {
    code: 'looked',
    fits: [
      { code: 'care', rights: ['log-data', 'access'] },
      { code: 'elsewhere', rights: ['access', 'own-document'] },
    ],
  },
  { code: 'move', fits: [{ code: 'move', rights: ['portability'] }] },
  {
    code: 'another',
    fits: [
      { code: 'child', rights: [], whom: 'child' },
      { code: 'principal', rights: [], whom: 'attorney' },
      { code: 'deceased', rights: [], turnTo: 'deceased' },
    ],
  },
  { code: 'unsure', fits: [{ code: 'unsure', rights: ['access'] }] },
];

/** Where the answers have led: to a choice of matters, a second question, or what fits. */
export type Found =
  | { readonly at: 'matters' }
  | { readonly at: 'second'; readonly matter: Matter }
  | { readonly at: 'fit'; readonly matter: Matter; readonly fit: Fit };

/** Reads the two codes of the address; a code nobody knows leads back to its question. */
export function whichRight(matterCode: unknown, moreCode: unknown): Found {
  const matter = MATTERS.find(({ code }) => code === matterCode);
  if (!matter) return { at: 'matters' };
  const fit = matter.fits.length === 1 ? matter.fits[0] : matter.fits.find(({ code }) => code === moreCode);
  return fit ? { at: 'fit', matter, fit } : { at: 'second', matter };
}
