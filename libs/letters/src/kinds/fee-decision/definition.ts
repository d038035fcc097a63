import { FEE_DECISION_CONTENT } from '../../fees/content.js';
import { defineFee } from '../../fees/define-fee.js';

/** Decides a fee; an error in it is put right on a request for review within six months (621/1999 § 33). */
export const FEE_DECISION = defineFee('fee-decision', {
  title: { fi: 'Päätös maksusta', sv: 'Beslut om en avgift', en: 'Decision on a fee' },
  sampleOn: '2026-11-13',
  doctype: { fi: 'Päätös', sv: 'Beslut', en: 'Decision' },
  content: FEE_DECISION_CONTENT,
});
