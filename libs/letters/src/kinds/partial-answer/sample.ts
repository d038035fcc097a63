import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { sampleAnswer } from '../../answers/sample.js';
import type { PartialAnswerContext } from './context.js';

/** The data of one system are given; those of another follow once it works again. */
export function samplePartialAnswer(language: Language): PartialAnswerContext {
  const { scope, what, why, words, ...given } = WORDS[language];
  return {
    ...sampleAnswer(language, RIGHT_TITLES.access[language], scope),
    ...given,
    toCome: [{ what, why, words, by: '2026-11-30' }],
    dueOn: '2026-11-30',
    ofDocuments: false,
  };
}

type Words = Readonly<Record<'scope' | 'given' | 'what' | 'why' | 'words', string>> & {
  readonly documents: string[];
};

const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    scope: 'Pyynnön kohde: Kaikki tietoni.',
    given: 'Työllisyyspalvelujen asiakastietonne vuosilta 2023–2026 jäljennöksinä.',
    documents: ['asiakastiedot.pdf'],
    what: 'Walmu-järjestelmän tiedot',
    why: 'Järjestelmä ei ole ollut käytettävissä.',
    words: 'Järjestelmän toimittajan mukaan tiedot saadaan 30.11.2026.',
  },
  sv: {
    scope: 'Begäran gäller: Alla mina uppgifter.',
    given: 'Era kunduppgifter hos sysselsättningstjänsterna från åren 2023–2026 som kopior.',
    documents: ['kunduppgifter.pdf'],
    what: 'Uppgifterna i systemet Walmu',
    why: 'Systemet har inte varit tillgängligt.',
    words: 'Enligt systemleverantören fås uppgifterna den 30 november 2026.',
  },
  en: {
    scope: 'Subject of the request: All my data.',
    given: 'Copies of your customer data of the employment services from 2023–2026.',
    documents: ['customer-data.pdf'],
    what: 'The data in the system Walmu',
    why: 'The system has not been available.',
    words: 'According to the supplier the data will be available on 30 November 2026.',
  },
};
