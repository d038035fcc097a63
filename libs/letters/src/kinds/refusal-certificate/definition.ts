import type { LetterDefinition } from '../../letter-definition.js';
import { REFUSAL_CONTENT } from './content.js';
import { RefusalCertificateContext } from './context.js';
import { sampleRefusal } from './sample.js';
import { refusalCertificateView } from './view.js';

/** Kieltäytymistodistus: the written refusal of a data subject request, in full or in part. */
export const REFUSAL_CERTIFICATE: LetterDefinition<'refusal-certificate', RefusalCertificateContext> = {
  kind: 'refusal-certificate',
  name: { fi: 'Kieltäytymistodistus', sv: 'Intyg över vägran', en: 'Refusal certificate' },
  version: 1,
  context: RefusalCertificateContext,
  content: REFUSAL_CONTENT,
  view: refusalCertificateView,
  sample: sampleRefusal,
};
