import { ANSWER_FOOT, ANSWER_HEAD, COMPLAINT } from '../../answers/answer-content.js';
import { answerView } from '../../answers/answer-view.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { dayInText } from '../../render/letter-day.js';
import { ownBlocks } from '../../render/own-words.js';
import { PartialAnswerContext } from './context.js';
import { samplePartialAnswer } from './sample.js';

const TITLE = {
  fi: 'Vastaus osaan pyynnöstä',
  sv: 'Svar på en del av begäran',
  en: 'Answer to part of the request',
};
const DOCTYPE = { fi: 'Vastaus', sv: 'Svar', en: 'Answer' };

/** Gives what is ready and tells what follows, by which day and why (GDPR 12(3): without undue delay). */
export const PARTIAL_ANSWER: LetterDefinition<'partial-answer', PartialAnswerContext> = {
  kind: 'partial-answer',
  name: TITLE,
  version: 1,
  context: PartialAnswerContext,
  content: [
    ...ANSWER_HEAD,
    {
      id: 'given',
      text: { fi: 'Mitä annetaan nyt', sv: 'Vad som lämnas ut nu', en: 'What is given now' },
      fields: ['given', 'documents'],
    },
    {
      id: 'to-come',
      text: {
        fi: 'Mitä on tulossa, milloin ja miksi vasta silloin',
        sv: 'Vad som följer, när och varför först då',
        en: 'What follows, when and why only then',
      },
      fields: ['toCome'],
    },
    {
      id: 'clock',
      text: { fi: 'Määräaika', sv: 'Tidsfristen', en: 'Time limit' },
      fields: ['dueOn'],
    },
    { ...COMPLAINT, fields: ['ofDocuments'] },
    ...ANSWER_FOOT,
  ],
  view: (letter, language) => ({
    ...answerView(letter, language, TITLE, DOCTYPE),
    given: ownBlocks(letter.given),
    documents: letter.documents,
    toCome: letter.toCome.map(({ what, by, why, words }) => ({
      what,
      by: dayInText(by, language),
      why,
      words: ownBlocks(words),
    })),
    dueOn: dayInText(letter.dueOn, language),
    ofDocuments: letter.ofDocuments,
  }),
  sample: samplePartialAnswer,
};
