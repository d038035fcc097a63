import { defineRefusal } from './define-refusal.js';
import { sampleRefusal } from './sample.js';

/** Kieltäytymistodistus: the written refusal of a data subject request, in full or in part. */
export const REFUSAL_CERTIFICATE = defineRefusal(
  'refusal-certificate',
  {
    name: { fi: 'Kieltäytymistodistus', sv: 'Intyg över vägran', en: 'Refusal certificate' },
    title: {
      fi: 'Päätös rekisteröidyn oikeutta koskevasta pyynnöstä',
      sv: 'Beslut om en begäran som gäller den registrerades rättigheter',
      en: 'Decision on a data subject request',
    },
  },
  sampleRefusal,
);
