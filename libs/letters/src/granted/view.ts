import type { Language, Text } from '#kernel';
import { answerView, missingView } from '../answers/answer-view.js';
import type { LetterView } from '../letter-definition.js';
import { dayInText } from '../render/letter-day.js';
import { ownBlocks } from '../render/own-words.js';
import type { GrantedContext } from './context.js';

const DOCTYPE = { fi: 'Päätös', sv: 'Beslut', en: 'Decision' };

/** The data of a template that tells of a granted right. */
export function grantedView(letter: GrantedContext, language: Language, title: Text): LetterView {
  return {
    ...answerView(letter, language, title, DOCTYPE),
    given: ownBlocks(letter.given),
    doneOn: dayInText(letter.doneOn, language),
    statement: ownBlocks(letter.statement),
    documents: letter.documents,
    missing: missingView(letter.missing),
  } as LetterView;
}
