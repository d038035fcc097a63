import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { ANSWER_FOOT, ANSWER_HEAD, COMPLAINT } from '../../answers/answer-content.js';
import { answerView } from '../../answers/answer-view.js';
import { sampleAnswer } from '../../answers/sample.js';
import type { LetterDefinition } from '../../letter-definition.js';
import { dayInText } from '../../render/letter-day.js';
import { ownBlocks } from '../../render/own-words.js';
import { ExtensionUndoneContext } from './context.js';

const TITLE = {
  fi: 'Oikaistu ilmoitus lisäajasta',
  sv: 'Rättat meddelande om förlängd tid',
  en: 'Corrected notice of extension',
};
const DOCTYPE = { fi: 'Ilmoitus', sv: 'Meddelande', en: 'Notice' };

/** Tells that an earlier notice of more time does not hold: the first time limit does (GDPR 12(1) and (3)). */
export const EXTENSION_UNDONE: LetterDefinition<'extension-undone', ExtensionUndoneContext> = {
  kind: 'extension-undone',
  name: TITLE,
  version: 1,
  context: ExtensionUndoneContext,
  content: [
    ...ANSWER_HEAD,
    {
      id: 'clocks',
      text: {
        fi: 'Ilmoitettu ja voimassa oleva määräaika',
        sv: 'Meddelad och gällande tidsfrist',
        en: 'Time limit as told and as it holds',
      },
      fields: ['clocks.*.right', 'clocks.*.toldOn', 'clocks.*.toldUntil', 'clocks.*.dueOn'],
    },
    {
      id: 'reasons',
      text: {
        fi: 'Miksi ilmoitus ei päde',
        sv: 'Varför meddelandet inte gäller',
        en: 'Why it does not hold',
      },
      fields: ['ownReasons'],
    },
    COMPLAINT,
    ...ANSWER_FOOT,
  ],
  view: (letter, language) => ({
    ...answerView(letter, language, TITLE, DOCTYPE),
    clocks: letter.clocks.map(({ right, toldOn, toldUntil, dueOn }) => ({
      right,
      toldOn: dayInText(toldOn, language),
      toldUntil: dayInText(toldUntil, language),
      dueOn: dayInText(dueOn, language),
    })),
    own: ownBlocks(letter.ownReasons),
  }),
  sample: (language) => ({
    ...sampleAnswer(language, RIGHT_TITLES.access[language], SAMPLE[language].scope),
    clocks: [
      {
        right: RIGHT_TITLES.access[language],
        toldOn: '2026-11-20',
        toldUntil: '2027-02-01',
        dueOn: '2026-11-30',
      },
    ],
    ownReasons: SAMPLE[language].own,
  }),
};

const SAMPLE: Readonly<Record<Language, { scope: string; own: string }>> = {
  fi: {
    scope: 'Pyynnön kohde: Kaikki tietoni.',
    own: 'Ilmoitus kuului toiseen asiaan. Pyydämme anteeksi erehdystä.',
  },
  sv: {
    scope: 'Begäran gäller: Alla mina uppgifter.',
    own: 'Meddelandet hörde till ett annat ärende. Vi ber om ursäkt för misstaget.',
  },
  en: {
    scope: 'Subject of the request: All my data.',
    own: 'The notice belonged to another case. We apologise for the mistake.',
  },
};
