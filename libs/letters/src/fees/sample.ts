import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { sampleAnswer } from '../answers/sample.js';
import type { FeeContext } from './context.js';

/** A second paper copy of old documents: 25 pages at 0.50 euros. */
export function sampleFee(language: Language): FeeContext {
  const { scope, ...words } = WORDS[language];
  return {
    ...sampleAnswer(language, RIGHT_TITLES['own-document'][language], scope),
    ...words,
    replyBy: '2026-11-12',
  };
}

type Words = Pick<FeeContext, 'amount' | 'items' | 'grounds' | 'words'> & { readonly scope: string };

const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    scope: 'Pyynnön kohde: Toinen paperinen jäljennös vuosien 1998–2003 asiakirjoista.',
    amount: '12,50 euroa',
    items: ['25 sivua, 0,50 euroa sivulta'],
    grounds: ['Julkisuuslaki (621/1999), 34 §', 'Lahden kaupungin asiakirjataksa'],
    words:
      'Olette saanut samat asiakirjat maksutta kerran paperilla. Sähköisinä ne ovat edelleen maksuttomia.',
  },
  sv: {
    scope: 'Begäran gäller: En andra papperskopia av handlingarna från åren 1998–2003.',
    amount: '12,50 euro',
    items: ['25 sidor, 0,50 euro per sida'],
    grounds: ['Offentlighetslagen (621/1999), 34 §', 'Lahtis stads taxa för handlingar'],
    words:
      'Ni har redan fått samma handlingar en gång avgiftsfritt på papper. Elektroniskt är de fortfarande avgiftsfria.',
  },
  en: {
    scope: 'Subject of the request: A second paper copy of the documents from the years 1998–2003.',
    amount: '12.50 euros',
    items: ['25 pages, 0.50 euros per page'],
    grounds: [
      'Act on the Openness of Government Activities (621/1999), section 34',
      'Document charges of the City of Lahti',
    ],
    words:
      'You have already received the same documents once on paper free of charge. In electronic form they are still free.',
  },
};
