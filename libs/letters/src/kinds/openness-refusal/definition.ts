import type { LetterDefinition } from '../../letter-definition.js';
import { OPENNESS_REFUSAL_CONTENT } from '../../openness/content.js';
import { OpennessRefusalContext } from '../../openness/context.js';
import { sampleOpennessRefusal } from '../../openness/sample.js';
import { opennessRefusalView } from '../../openness/view.js';

/** Step one of refusing a document: the official's notice with the four things of 621/1999 § 14(3). No remedy yet. */
export const OPENNESS_REFUSAL: LetterDefinition<'openness-refusal', OpennessRefusalContext> = {
  kind: 'openness-refusal',
  name: {
    fi: 'Ilmoitus asiakirjan antamatta jättämisestä',
    sv: 'Meddelande om att en handling inte lämnas ut',
    en: 'Notice that a document is not given',
  },
  version: 1,
  context: OpennessRefusalContext,
  content: OPENNESS_REFUSAL_CONTENT,
  view: opennessRefusalView,
  sample: sampleOpennessRefusal,
};
