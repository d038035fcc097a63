import { ANSWER_FOOT, ANSWER_HEAD } from '../../answers/answer-content.js';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { answerView } from '../../answers/answer-view.js';
import { sampleAnswer } from '../../answers/sample.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { RIGHT_TITLES } from '#rights';

const TITLE = {
  fi: 'Saammeko antaa päätöksen tiedoksi sähköisesti?',
  sv: 'Får vi delge beslutet elektroniskt?',
  en: 'May we serve the decision electronically?',
};
const DOCTYPE = { fi: 'Kysymys', sv: 'Fråga', en: 'Question' };
const SCOPE = {
  fi: 'Pyynnön kohde: Kaikki tietoni.',
  sv: 'Begäran gäller: Alla mina uppgifter.',
  en: 'Subject of the request: All my data.',
};

/** Asks for the consent without which a decision that can be appealed is not served electronically (13/2003 § 18). */
export const E_SERVICE_CONSENT: LetterDefinition<'e-service-consent', AnswerLetter> = {
  kind: 'e-service-consent',
  name: TITLE,
  version: 1,
  context: AnswerLetter,
  content: [
    ...ANSWER_HEAD,
    {
      id: 'asks',
      text: {
        fi: 'Mitä kysytään ja mitä suostumus merkitsee',
        sv: 'Vad som frågas och vad samtycket innebär',
        en: 'What is asked and what the consent means',
      },
      fields: [],
    },
    ...ANSWER_FOOT,
  ],
  view: (letter, language) => answerView(letter, language, TITLE, DOCTYPE),
  sample: (language) => sampleAnswer(language, RIGHT_TITLES['access'][language], SCOPE[language]),
};
