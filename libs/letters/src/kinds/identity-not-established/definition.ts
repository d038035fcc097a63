import { answerView } from '../../answers/answer-view.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { remedyView } from '../../parts/remedy-view.js';
import { dayInText } from '../../render/letter-day.js';
import { ownBlocks } from '../../render/own-words.js';
import { IDENTITY_CONTENT } from './content.js';
import { IdentityNotEstablishedContext } from './context.js';
import { sampleIdentityNotEstablished } from './sample.js';

const TITLE = {
  fi: 'Henkilöllisyyttä ei ole vahvistettu',
  sv: 'Identiteten har inte bekräftats',
  en: 'Identity not established',
};
const DOCTYPE = { fi: 'Päätös', sv: 'Beslut', en: 'Decision' };

/** The request is not carried out, as identity was not established (GDPR 12(2), 11(2), 12(6)); a decision with remedy. */
export const IDENTITY_NOT_ESTABLISHED: LetterDefinition<
  'identity-not-established',
  IdentityNotEstablishedContext
> = {
  kind: 'identity-not-established',
  name: TITLE,
  version: 1,
  context: IdentityNotEstablishedContext,
  content: IDENTITY_CONTENT,
  view: (letter, language) => ({
    ...answerView(letter, language, TITLE, DOCTYPE),
    ...remedyView(letter, language),
    doubt: letter.ground === 'doubt',
    asked: ownBlocks(letter.asked),
    askedOn: dayInText(letter.askedOn, language),
    came: ownBlocks(letter.came),
    open: ownBlocks(letter.open),
    decidedBy: letter.signedBy,
    annexes: letter.annexes,
  }),
  sample: sampleIdentityNotEstablished,
};
