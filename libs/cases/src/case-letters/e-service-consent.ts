import type { CaseLetterOf } from './case-letter.js';

/**
 * Asks who signed in whether decisions may be served electronically (13/2003 § 18), once, while a decision is still to
 * come. The answer is given on the person's own page, or recorded by the office.
 */
export const E_SERVICE_CONSENT_LETTER: CaseLetterOf<'e-service-consent'> = {
  kind: 'e-service-consent',
  by: 'office',
  fields: [],
  subjects({ claims, online, consents, letters }) {
    const open = claims.filter(({ outcome }) => outcome === null);
    const asked = letters.some(({ kind }) => kind === 'e-service-consent');
    if (!online || consents || asked || open.length === 0) return [];
    return [{ id: 'case', claims: open, day: null, tasks: [] }];
  },
  contextOf: ({ head }) => head,
};
