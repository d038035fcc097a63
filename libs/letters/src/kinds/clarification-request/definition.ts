import type { LetterDefinition } from '../../letter-definition.js';
import { QUESTION_CONTENT } from '../../questions/content.js';
import { QuestionContext } from '../../questions/context.js';
import { sampleQuestion } from '../../questions/sample.js';
import { questionView } from '../../questions/view.js';

const TITLE = {
  fi: 'Pyyntö täsmentää tietopyyntöä',
  sv: 'Begäran om precisering',
  en: 'Request for clarification',
};

const ASKS = {
  fi: 'Pyyntönne on laaja. Pyydämme teitä kertomaan:\n- mitä palvelua pyyntö koskee\n- miltä ajalta haluatte tiedot',
  sv: 'Er begäran är omfattande. Vi ber er meddela:\n- vilken tjänst begäran gäller\n- för vilken tid ni vill ha uppgifterna',
  en: 'Your request is broad. Please tell us:\n- which service the request is about\n- for which period you wish to have the data',
};

/** Asks what the request is about, where much is held: GDPR recital 63, EDPB 01/2022. */
export const CLARIFICATION_REQUEST: LetterDefinition<'clarification-request', QuestionContext> = {
  kind: 'clarification-request',
  name: TITLE,
  version: 1,
  context: QuestionContext,
  content: QUESTION_CONTENT,
  view: (letter, language) => questionView(letter, language, TITLE),
  sample: (language) => sampleQuestion(language, ASKS[language]),
};
