import { FEE_NOTICE_CONTENT } from '../../fees/content.js';
import { defineFee } from '../../fees/define-fee.js';

/** Tells of a fee before it is taken, so that the person can narrow the request or let it be (EDPB 01/2022 § 188). */
export const FEE_NOTICE = defineFee('fee-notice', {
  title: {
    fi: 'Ilmoitus maksusta ennen vastausta',
    sv: 'Meddelande om en avgift före svaret',
    en: 'Notice of a fee before the answer',
  },
  sampleOn: '2026-11-05',
  doctype: { fi: 'Ilmoitus', sv: 'Meddelande', en: 'Notice' },
  content: FEE_NOTICE_CONTENT,
});
