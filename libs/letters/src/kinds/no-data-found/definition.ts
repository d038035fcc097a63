import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { ANSWER_FOOT, ANSWER_HEAD, COMPLAINT, REMEDY } from '../../answers/answer-content.js';
import { answerView, manifestView } from '../../answers/answer-view.js';
import { sampleAnswer } from '../../answers/sample.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { SAMPLE_COURT } from '../../parts/court.sample.js';
import { remedyView } from '../../parts/remedy-view.js';
import { ownBlocks } from '../../render/own-words.js';
import { NoDataFoundContext } from './context.js';

const TITLE = { fi: 'Tietoja ei löytynyt', sv: 'Inga uppgifter hittades', en: 'No data found' };
const DOCTYPE = { fi: 'Päätös', sv: 'Beslut', en: 'Decision' };

/** The answer that nothing is held, with where it was looked. */
export const NO_DATA_FOUND: LetterDefinition<'no-data-found', NoDataFoundContext> = {
  kind: 'no-data-found',
  name: TITLE,
  version: 1,
  context: NoDataFoundContext,
  content: [
    ...ANSWER_HEAD,
    {
      id: 'nothing',
      text: { fi: 'Miksi tietoja ei ole', sv: 'Varför det inte finns uppgifter', en: 'Why there is nothing' },
      fields: ['reasons'],
    },
    {
      id: 'manifest',
      text: { fi: 'Mistä tietoja haettiin', sv: 'Var uppgifterna söktes', en: 'Where it was searched' },
      fields: ['searched'],
    },
    {
      id: 'ground',
      text: { fi: 'Säännös kohdittain', sv: 'Bestämmelse, till punkten', en: 'Legal ground to the item' },
      fields: ['grounds'],
    },
    { id: 'fees', text: { fi: 'Maksuttomuus', sv: 'Avgiftsfrihet', en: 'Free of charge' }, fields: [] },
    COMPLAINT,
    { ...REMEDY, fields: [...REMEDY.fields, 'decidingBody'] },
    ...ANSWER_FOOT,
  ],
  view: (letter, language) => ({
    ...answerView(letter, language, TITLE, DOCTYPE),
    ...remedyView(letter, language),
    reasons: ownBlocks(letter.reasons),
    grounds: letter.grounds,
    searched: manifestView(letter.searched, language),
    decidingBody: letter.decidingBody ?? null,
    decidedBy: letter.signedBy,
    annexes: [],
  }),
  sample: (language) => ({
    ...sampleAnswer(language, RIGHT_TITLES.access[language], SAMPLE[language].scope),
    reasons: SAMPLE[language].reasons,
    grounds: [SAMPLE[language].ground],
    searched: [{ system: 'Walmu', result: 'nothing-found', on: '2026-11-12' }],
    remedy: {
      kind: 'hallintovalitus',
      body: SAMPLE_COURT[language],
    },
    service: { method: 'letter', on: '2026-11-27' },
  }),
};

const SAMPLE: Readonly<Record<Language, Record<'scope' | 'reasons' | 'ground', string>>> = {
  fi: {
    scope: 'Pyynnön kohde: Pajatoiminnan tietoni.',
    reasons: 'Haimme nimellänne ja syntymäajallanne. Ette ole ollut pajatoiminnan asiakas.',
    ground: 'EU:n yleinen tietosuoja-asetus (EU) 2016/679, 15 artiklan 1 kohta',
  },
  sv: {
    scope: 'Begäran gäller: Mina uppgifter om verkstadsverksamheten.',
    reasons: 'Vi sökte med ert namn och er födelsetid. Ni har inte varit kund hos verkstaden.',
    ground: 'EU:s allmänna dataskyddsförordning (EU) 2016/679, artikel 15.1',
  },
  en: {
    scope: 'Subject of the request: My data of the workshops.',
    reasons: 'We searched by your name and date of birth. You have not been a customer of the workshops.',
    ground: 'General Data Protection Regulation (EU) 2016/679, Article 15(1)',
  },
};
