import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { sampleAnswer } from '../../answers/sample.js';
import type { RedirectContext, TurnTo } from './context.js';

/** A request about the data of a private occupational health provider that came to the city. */
export function sampleRedirect(language: Language): RedirectContext {
  const { scope, ...words } = WORDS[language];
  const {
    controllers: _controllers,
    register: _register,
    ...head
  } = sampleAnswer(language, RIGHT_TITLES.access[language], scope);
  return { ...head, ...words };
}

type Words = { readonly scope: string; readonly elsewhere: TurnTo[]; readonly whyNotTransferred: string };

const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    scope: 'Pyynnön kohde: Työterveyshuollon tietoni vuosilta 2019–2022.',
    elsewhere: [
      {
        receiver: 'Esimerkkiterveys Oy',
        contactLines: ['Tietosuojavastaava, Esimerkkikatu 8, 00100 Helsinki', 'tietosuoja@terveys.example'],
        data: ['Työterveyshuollon potilastiedot'],
        because: ['Yhtiö on työterveyshuollon potilastietojen rekisterinpitäjä.'],
      },
    ],
    whyNotTransferred:
      'Vastaanottaja on yksityinen yhtiö. Emme lähetä terveyttänne koskevaa pyyntöä sille puolestanne.',
  },
  sv: {
    scope: 'Begäran gäller: Mina uppgifter inom företagshälsovården från åren 2019–2022.',
    elsewhere: [
      {
        receiver: 'Esimerkkiterveys Oy',
        contactLines: ['Dataskyddsombudet, Exempelgatan 8, 00100 Helsingfors', 'tietosuoja@terveys.example'],
        data: ['Patientuppgifter inom företagshälsovården'],
        because: ['Bolaget är personuppgiftsansvarigt för patientuppgifterna inom företagshälsovården.'],
      },
    ],
    whyNotTransferred:
      'Mottagaren är ett privat bolag. Vi skickar inte en begäran som gäller er hälsa dit för er räkning.',
  },
  en: {
    scope: 'Subject of the request: My occupational health data of 2019–2022.',
    elsewhere: [
      {
        receiver: 'Esimerkkiterveys Oy',
        contactLines: [
          'Data Protection Officer, Esimerkkikatu 8, 00100 Helsinki, Finland',
          'tietosuoja@terveys.example',
        ],
        data: ['Patient data of occupational health care'],
        because: ['The company is the controller of the patient data of occupational health care.'],
      },
    ],
    whyNotTransferred:
      'The receiver is a private company. We do not send a request about your health there on your behalf.',
  },
};
