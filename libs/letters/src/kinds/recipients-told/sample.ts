import type { Language } from '#kernel';
import { sampleAnswer } from '../../answers/sample.js';
import type { RecipientsToldContext } from './context.js';
import { TO_KNOW_RECIPIENTS } from './right.js';

/** A rectified course was told to two recipients; a third no longer exists. */
export function sampleRecipientsTold(language: Language): RecipientsToldContext {
  const { scope, what, told, gone, why } = WORDS[language];
  return {
    ...sampleAnswer(language, TO_KNOW_RECIPIENTS[language], scope),
    act: 'rectification',
    doneOn: '2026-11-12',
    told: told.map((name, index) => ({ name, what: [what], on: `2026-11-${13 + index}` })),
    untold: [{ name: gone, why }],
  };
}

type Words = Readonly<Record<'scope' | 'what' | 'gone' | 'why', string>> & { readonly told: string[] };

const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    scope: 'Pyynnön kohde: Keille olette ilmoittaneet tiedon oikaisemisesta?',
    what: 'Kurssin suorituspäivä on 12.5.2025.',
    told: ['Kansaneläkelaitos', 'Päijät-Hämeen hyvinvointialue'],
    gone: 'Pajakumppani Oy',
    why: 'Yhtiö on lopettanut toimintansa, eikä sillä ole seuraajaa.',
  },
  sv: {
    scope: 'Begäran gäller: Vilka har ni underrättat om rättelsen?',
    what: 'Kursen avlades den 12 maj 2025.',
    told: ['Folkpensionsanstalten', 'Päijänne-Tavastlands välfärdsområde'],
    gone: 'Pajakumppani Oy',
    why: 'Bolaget har upphört med sin verksamhet och har ingen efterföljare.',
  },
  en: {
    scope: 'Subject of the request: Whom have you told of the rectification?',
    what: 'The course was completed on 12 May 2025.',
    told: ['Social Insurance Institution (Kela)', 'Päijät-Häme wellbeing services county'],
    gone: 'Pajakumppani Oy',
    why: 'The company has ceased to operate and has no successor.',
  },
};
