import { ANSWER_FOOT, ANSWER_HEAD, COMPLAINT } from '../../answers/answer-content.js';
import { answerView } from '../../answers/answer-view.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { dayInText } from '../../render/letter-day.js';
import { RecipientsToldContext } from './context.js';
import { sampleRecipientsTold } from './sample.js';

const TITLE = {
  fi: 'Kenelle asiasta on ilmoitettu',
  sv: 'Vilka som har underrättats',
  en: 'Who has been told',
};
const DOCTYPE = { fi: 'Vastaus', sv: 'Svar', en: 'Answer' };

/** Tells the person, who has asked, which recipients were told of a rectification, erasure or restriction (GDPR 19). */
export const RECIPIENTS_TOLD: LetterDefinition<'recipients-told', RecipientsToldContext> = {
  kind: 'recipients-told',
  name: TITLE,
  version: 1,
  context: RecipientsToldContext,
  content: [
    ...ANSWER_HEAD,
    {
      id: 'act',
      text: { fi: 'Mistä ilmoitettiin', sv: 'Vad underrättelsen gällde', en: 'What they were told of' },
      fields: ['act', 'doneOn'],
    },
    {
      id: 'told',
      text: {
        fi: 'Kenelle ilmoitettiin, mitä ja milloin',
        sv: 'Vilka som underrättades, om vad och när',
        en: 'Who was told, of what and when',
      },
      fields: ['told'],
    },
    {
      id: 'untold',
      text: {
        fi: 'Kenelle ei voitu ilmoittaa ja miksi',
        sv: 'Vilka som inte kunde underrättas och varför',
        en: 'Who could not be told and why',
      },
      fields: ['untold'],
    },
    COMPLAINT,
    ...ANSWER_FOOT,
  ],
  view: (letter, language) => ({
    ...answerView(letter, language, TITLE, DOCTYPE),
    rectification: letter.act === 'rectification',
    erasure: letter.act === 'erasure',
    restriction: letter.act === 'restriction',
    doneOn: dayInText(letter.doneOn, language),
    told: letter.told.map((one) => ({ ...one, on: dayInText(one.on, language) })),
    untold: letter.untold,
    nobody: letter.told.length === 0 && letter.untold.length === 0,
  }),
  sample: sampleRecipientsTold,
};
