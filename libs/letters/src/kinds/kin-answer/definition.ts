import type { Language } from '#kernel';
import type { LetterDefinition, LetterView } from '../../letter-definition.js';
import { remedyView } from '../../parts/remedy-view.js';
import { requestedView } from '../../parts/requested-view.js';
import { ownBlocks } from '../../render/own-words.js';
import { KIN_CONTENT } from './content.js';
import { KinAnswerContext } from './context.js';
import { sampleKinAnswer } from './sample.js';

const TITLE = {
  fi: 'Päätös vainajan tietojen antamisesta',
  sv: 'Beslut om utlämnande av uppgifter om en avliden',
  en: 'Decision on giving data of a deceased person',
};
const DOCTYPE = { fi: 'Päätös', sv: 'Beslut', en: 'Decision' };

/** Answers the kin of a person who has died (703/2023 § 52): given, given in part or refused, with appeal to the court. */
export const KIN_ANSWER: LetterDefinition<'kin-answer', KinAnswerContext> = {
  kind: 'kin-answer',
  name: TITLE,
  version: 1,
  context: KinAnswerContext,
  content: KIN_CONTENT,
  view: kinAnswerView,
  sample: sampleKinAnswer,
};

function kinAnswerView(letter: KinAnswerContext, language: Language): LetterView {
  const { court, service } = letter;
  const remedy = court && { kind: 'hallintovalitus' as const, body: court };
  return {
    ...requestedView(letter, language, TITLE, DOCTYPE),
    ...remedyView(remedy ? { remedy, service } : { service }, language),
    deceased: letter.deceased,
    kinship: letter.kinship,
    purpose: ownBlocks(letter.purpose),
    all: letter.outcome === 'given',
    partly: letter.outcome === 'partly-given',
    grounds: letter.grounds,
    own: ownBlocks(letter.ownReasons),
    given: ownBlocks(letter.given),
    documents: letter.documents,
    decidingBody: letter.decidingBody,
    decidedBy: letter.decidedBy,
  } as LetterView;
}
