import type { LetterDefinition } from '../../letter-definition.js';
import { OPENNESS_DECISION_CONTENT } from '../../openness/content.js';
import { OpennessDecisionContext } from '../../openness/context.js';
import { sampleOpennessDecision } from '../../openness/sample.js';
import { opennessDecisionView } from '../../openness/view.js';

/** Step two: the decision of the authority, which can be appealed to the administrative court (621/1999 § 33). */
export const OPENNESS_DECISION: LetterDefinition<'openness-decision', OpennessDecisionContext> = {
  kind: 'openness-decision',
  name: {
    fi: 'Päätös asiakirjan antamisesta',
    sv: 'Beslut om utlämnande av en handling',
    en: 'Decision on giving a document',
  },
  version: 1,
  context: OpennessDecisionContext,
  content: OPENNESS_DECISION_CONTENT,
  view: opennessDecisionView,
  sample: sampleOpennessDecision,
};
