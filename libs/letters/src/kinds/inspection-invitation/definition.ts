import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { ANSWER_FOOT, ANSWER_HEAD } from '../../answers/answer-content.js';
import { answerView } from '../../answers/answer-view.js';
import { sampleAnswer } from '../../answers/sample.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { dayInText } from '../../render/letter-day.js';
import { ownBlocks } from '../../render/own-words.js';
import { InspectionInvitationContext } from './context.js';

const TITLE = {
  fi: 'Kutsu tutustumaan tietoihin',
  sv: 'Inbjudan att ta del av uppgifter',
  en: 'Invitation to inspect data',
};
const DOCTYPE = { fi: 'Kutsu', sv: 'Inbjudan', en: 'Invitation' };

/** Invites the person to see on the premises what cannot be copied, or not so soon (621/1999 § 16; EDPB 01/2022 § 134). */
export const INSPECTION_INVITATION: LetterDefinition<'inspection-invitation', InspectionInvitationContext> = {
  kind: 'inspection-invitation',
  name: TITLE,
  version: 1,
  context: InspectionInvitationContext,
  content: [
    ...ANSWER_HEAD,
    {
      id: 'visit',
      text: { fi: 'Aika ja paikka', sv: 'Tid och plats', en: 'Time and place' },
      fields: ['on', 'time', 'place'],
    },
    {
      id: 'seen',
      text: { fi: 'Mitä voi nähdä', sv: 'Vad man kan se', en: 'What can be seen' },
      fields: ['words'],
    },
    ...ANSWER_FOOT,
  ],
  view: (letter, language) => ({
    ...answerView(letter, language, TITLE, DOCTYPE),
    on: dayInText(letter.on, language),
    time: letter.time,
    place: letter.place,
    words: ownBlocks(letter.words),
  }),
  sample: (language) => ({
    ...sampleAnswer(language, RIGHT_TITLES['access'][language], SAMPLE[language].scope),
    issuedOn: '2026-11-13',
    on: '2026-11-20',
    time: SAMPLE[language].time,
    place: SAMPLE[language].place,
    words: SAMPLE[language].words,
  }),
};

type Words = Pick<InspectionInvitationContext, 'time' | 'place' | 'words'> & { readonly scope: string };

const SAMPLE: Readonly<Record<Language, Words>> = {
  fi: {
    scope: 'Pyynnön kohde: Vuosien 1998–2003 paperiset asiakirjat.',
    time: 'klo 10.00–11.00',
    place: ['Työllisyyspalvelut, neuvotteluhuone 2', 'Aleksanterinkatu 18, Lahti'],
    words:
      'Paperisessa kansiossa on noin 300 sivua. Voitte valita siitä sivut, joista haluatte jäljennöksen.',
  },
  sv: {
    scope: 'Begäran gäller: Pappershandlingarna från åren 1998–2003.',
    time: 'kl. 10.00–11.00',
    place: ['Sysselsättningstjänsterna, mötesrum 2', 'Alexandersgatan 18, Lahtis'],
    words: 'Pappersmappen innehåller cirka 300 sidor. Ni kan välja de sidor som ni vill ha en kopia av.',
  },
  en: {
    scope: 'Subject of the request: The paper documents from the years 1998–2003.',
    time: '10.00–11.00',
    place: ['Employment Services, meeting room 2', 'Aleksanterinkatu 18, Lahti'],
    words: 'The paper folder holds about 300 pages. You may choose the pages you wish to have copied.',
  },
};
