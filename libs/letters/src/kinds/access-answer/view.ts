import type { Language } from '#kernel';
import { answerView, manifestView, missingView } from '../../answers/answer-view.js';
import type { LetterView } from '../../letter-definition.js';
import { remedyView } from '../../parts/remedy-view.js';
import { ownBlocks } from '../../render/own-words.js';
import type { AccessAnswerContext } from './context.js';

export const TITLE = {
  fi: 'Vastaus tarkastuspyyntöön',
  sv: 'Svar på begäran om tillgång till uppgifter',
  en: 'Answer to a request for access',
};
const DECISION = { fi: 'Päätös', sv: 'Beslut', en: 'Decision' };
const ANSWER = { fi: 'Vastaus', sv: 'Svar', en: 'Answer' };

/** The data of the template: days written out, the handler's words parted into blocks. */
export function accessAnswerView(letter: AccessAnswerContext, language: Language): LetterView {
  const { information } = letter;
  return {
    ...answerView(letter, language, TITLE, letter.remedy ? DECISION : ANSWER),
    ...remedyView(letter, language),
    mayAskDecision: !letter.remedy && letter.missing.length === 0,
    given: ownBlocks(letter.given),
    searched: manifestView(letter.searched, language),
    documents: letter.documents,
    decidedBy: letter.signedBy,
    annexes: letter.documents,
    missing: missingView(letter.missing),
    information: { ...information, recipients: ownBlocks(information.recipients) },
  } as LetterView;
}
