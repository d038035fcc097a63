import type { LetterDefinition } from '../../letter-definition.js';
import { QUESTION_CONTENT } from '../../questions/content.js';
import { QuestionContext } from '../../questions/context.js';
import { sampleQuestion } from '../../questions/sample.js';
import { questionView } from '../../questions/view.js';

const TITLE = {
  fi: 'Pyyntö varmistaa henkilöllisyys',
  sv: 'Begäran om bekräftelse av identiteten',
  en: 'Request to confirm your identity',
};

const ASKS = {
  fi: 'Pyyntö tuli sähköpostiosoitteesta, jota emme tunne, eikä siinä ollut muuta kuin nimi. Pyydämme teitä varmistamaan, että olette pyynnön tekijä.',
  sv: 'Begäran kom från en e-postadress som vi inte känner till och innehöll bara ett namn. Vi ber er bekräfta att det är ni som har framställt begäran.',
  en: 'The request came from an e-mail address unknown to us and held nothing but a name. We ask you to confirm that the request is yours.',
};

/** Asks for what is needed to be sure who asks: GDPR 12(6), Data Protection Act 1050/2018 § 29. Never more. */
export const IDENTITY_REQUEST: LetterDefinition<'identity-request', QuestionContext> = {
  kind: 'identity-request',
  name: TITLE,
  version: 1,
  context: QuestionContext,
  content: QUESTION_CONTENT,
  view: (letter, language) => questionView(letter, language, TITLE),
  // It came by e-mail with nothing but a name: no address is known that could be printed.
  sample: (language) => ({
    ...sampleQuestion(language, ASKS[language]),
    recipient: { name: 'Aino Mallikas', addressLines: [] },
  }),
};
