import { ANSWER_FOOT, COMPLAINT } from '../../answers/answer-content.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { RECEIVED_REQUEST, REQUESTER, SENDER } from '../../parts/content-rules.js';
import { requestedView } from '../../parts/requested-view.js';
import { ownBlocks } from '../../render/own-words.js';
import { RedirectContext } from './context.js';
import { sampleRedirect } from './sample.js';

const TITLE = { fi: 'Minne voitte kääntyä', sv: 'Vart ni kan vända er', en: 'Where you can turn' };
const DOCTYPE = { fi: 'Neuvonta', sv: 'Rådgivning', en: 'Advice' };

/** Advises where to turn when the authority has nothing to do with the request and cannot transfer it (434/2003 §§ 8, 21). */
export const REDIRECT: LetterDefinition<'redirect', RedirectContext> = {
  kind: 'redirect',
  name: TITLE,
  version: 1,
  context: RedirectContext,
  content: [
    SENDER,
    REQUESTER,
    RECEIVED_REQUEST,
    {
      id: 'where',
      text: {
        fi: 'Minne, miksi ja yhteystiedot',
        sv: 'Vart, varför och kontaktuppgifter',
        en: 'Where, why and contact',
      },
      fields: ['elsewhere'],
    },
    {
      id: 'not-transferred',
      text: {
        fi: 'Miksi pyyntöä ei siirretty',
        sv: 'Varför begäran inte överfördes',
        en: 'Why the request was not transferred',
      },
      fields: ['whyNotTransferred'],
    },
    COMPLAINT,
    ...ANSWER_FOOT,
  ],
  view: (letter, language) => ({
    ...requestedView(letter, language, TITLE, DOCTYPE),
    elsewhere: letter.elsewhere,
    whyNotTransferred: ownBlocks(letter.whyNotTransferred),
    signedBy: letter.signedBy,
  }),
  sample: sampleRedirect,
};
