import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { ANSWER_FOOT, ANSWER_HEAD, COMPLAINT } from '../../answers/answer-content.js';
import { answerView } from '../../answers/answer-view.js';
import { sampleAnswer } from '../../answers/sample.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { dayInText } from '../../render/letter-day.js';
import { ownBlocks } from '../../render/own-words.js';
import { ExtensionNoticeContext } from './context.js';

const TITLE = { fi: 'Ilmoitus lisäajasta', sv: 'Meddelande om förlängd tid', en: 'Notice of extension' };
const DOCTYPE = { fi: 'Ilmoitus', sv: 'Meddelande', en: 'Notice' };

/** Tells that the answer takes up to two further months, and why (GDPR 12(3), EDPB 01/2022 §§ 162–164). */
export const EXTENSION_NOTICE: LetterDefinition<'extension-notice', ExtensionNoticeContext> = {
  kind: 'extension-notice',
  name: TITLE,
  version: 1,
  context: ExtensionNoticeContext,
  content: [
    ...ANSWER_HEAD,
    {
      id: 'clocks',
      text: {
        fi: 'Alkuperäinen ja uusi määräaika',
        sv: 'Ursprunglig och ny tidsfrist',
        en: 'First and new time limit',
      },
      fields: ['clocks.*.right', 'clocks.*.dueOn', 'clocks.*.extendedTo'],
    },
    {
      id: 'reasons',
      text: { fi: 'Viivytyksen syyt', sv: 'Orsakerna till förseningen', en: 'Reasons for the delay' },
      fields: ['reasons', 'ownReasons'],
    },
    COMPLAINT,
    ...ANSWER_FOOT,
  ],
  view: (letter, language) => ({
    ...answerView(letter, language, TITLE, DOCTYPE),
    clocks: letter.clocks.map(({ right, dueOn, extendedTo }) => ({
      right,
      dueOn: dayInText(dueOn, language),
      extendedTo: dayInText(extendedTo, language),
    })),
    reasons: letter.reasons,
    own: ownBlocks(letter.ownReasons),
  }),
  sample: (language) => ({
    ...sampleAnswer(language, RIGHT_TITLES.access[language], SAMPLE[language].scope),
    clocks: [{ right: RIGHT_TITLES.access[language], dueOn: '2026-11-30', extendedTo: '2027-02-01' }],
    reasons: [SAMPLE[language].reason],
    ownReasons: SAMPLE[language].own,
  }),
};

const SAMPLE: Readonly<Record<Language, { scope: string; reason: string; own: string }>> = {
  fi: {
    scope: 'Pyynnön kohde: Kaikki tietoni.',
    reason: 'Pyyntö on monimutkainen (tietosuoja-asetuksen 12 artiklan 3 kohta).',
    own: 'Tietojanne on yhdeksässä järjestelmässä, ja muiden henkilöiden tiedot on peitettävä niistä.',
  },
  sv: {
    scope: 'Begäran gäller: Alla mina uppgifter.',
    reason: 'Begäran är komplicerad (artikel 12.3 i dataskyddsförordningen).',
    own: 'Era uppgifter finns i nio system, och andra personers uppgifter måste maskeras i dem.',
  },
  en: {
    scope: 'Subject of the request: All my data.',
    reason: 'The request is complex (Article 12(3) of the GDPR).',
    own: 'Your data are in nine systems, and the data of other persons must be masked in them.',
  },
};
