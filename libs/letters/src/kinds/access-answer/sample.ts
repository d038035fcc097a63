import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { sampleAnswer } from '../../answers/sample.js';
import { SAMPLE_COURT } from '../../parts/court.sample.js';
import type { AccessAnswerContext } from './context.js';

/** Aino asks for all her data; two systems are searched, one gives copies. */
export function sampleAccessAnswer(language: Language): AccessAnswerContext {
  const { scope, ...words } = WORDS[language];
  return {
    ...sampleAnswer(language, RIGHT_TITLES.access[language], scope),
    ...words,
    missing: [],
    remedy: {
      kind: 'hallintovalitus',
      body: SAMPLE_COURT[language],
    },
    service: { method: 'e-service', on: '2026-11-27' },
  };
}

type Words = Pick<AccessAnswerContext, 'given' | 'searched' | 'documents' | 'information'> & {
  readonly scope: string;
};

const FI: Words = {
  scope: 'Pyynnön kohde: Kaikki tietoni työllisyyspalveluissa.',
  given:
    'Saatte jäljennökset asiakirjoista, joissa on tietojanne:\n\n- palvelutarpeen arvio 12.3.2025\n- läsnäolotiedot 2024–2026.',
  searched: [
    { system: 'Walmu', result: 'copies', period: '1.1.2022–30.10.2026', on: '2026-11-12' },
    { system: 'Feedbackly', result: 'nothing-found', on: '2026-11-05' },
  ],
  documents: ['Palvelutarpeen arvio 12.3.2025', 'Läsnäolotiedot 2024–2026'],
  information: {
    purposes: [
      'Työllisyyspalvelujen järjestäminen. Peruste: yleistä etua koskeva tehtävä (6 artiklan 1 kohdan e alakohta).',
    ],
    categories: ['Henkilön yksilöintitiedot', 'Yhteystiedot', 'Palvelutarpeen arviointi'],
    recipients: 'Tietojanne on luovutettu Kelalle 15.3.2025.',
    retention: ['Tiedot säilytetään neljä vuotta asiakkuuden päättymisestä.'],
    sources: ['Asiakas itse', 'Kela'],
    automated: ['Tietojen perusteella ei tehdä automaattisia päätöksiä.'],
    transfers: ['Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.'],
    contacts: [
      'Lahden työllisyyspalvelut, kirjaamo@lahti.example',
      'Tietosuojavastaava: tietosuoja@lahti.example',
    ],
  },
};

const SV: Words = {
  scope: 'Begäran gäller: Alla mina uppgifter inom sysselsättningstjänsterna.',
  given:
    'Ni får kopior av de handlingar där det finns uppgifter om er:\n\n- bedömningen av servicebehovet 12.3.2025\n- närvarouppgifter 2024–2026.',
  searched: [
    { system: 'Walmu', result: 'copies', period: '1.1.2022–30.10.2026', on: '2026-11-12' },
    { system: 'Feedbackly', result: 'nothing-found', on: '2026-11-05' },
  ],
  documents: ['Bedömning av servicebehovet 12.3.2025', 'Närvarouppgifter 2024–2026'],
  information: {
    purposes: ['Ordnande av sysselsättningstjänster. Grund: uppgift av allmänt intresse (artikel 6.1 e).'],
    categories: ['Identifieringsuppgifter', 'Kontaktuppgifter', 'Bedömning av servicebehovet'],
    recipients: 'Era uppgifter har lämnats ut till FPA den 15 mars 2025.',
    retention: ['Uppgifterna bevaras i fyra år efter att kundrelationen har upphört.'],
    sources: ['Kunden själv', 'FPA'],
    automated: ['Inga automatiserade beslut fattas på grundval av uppgifterna.'],
    transfers: ['Uppgifter överförs inte utanför EU eller EES.'],
    contacts: [
      'Lahtis sysselsättningstjänster, kirjaamo@lahti.example',
      'Dataskyddsombud: tietosuoja@lahti.example',
    ],
  },
};

const EN: Words = {
  scope: 'Subject of the request: All my data in the employment services.',
  given:
    'You receive copies of the documents that contain your data:\n\n- assessment of service need, 12 March 2025\n- attendance data 2024–2026.',
  searched: [
    { system: 'Walmu', result: 'copies', period: '1 January 2022–30 October 2026', on: '2026-11-12' },
    { system: 'Feedbackly', result: 'nothing-found', on: '2026-11-05' },
  ],
  documents: ['Assessment of service need 12 March 2025', 'Attendance data 2024–2026'],
  information: {
    purposes: [
      'Organisation of employment services. Basis: task carried out in the public interest (Article 6(1)(e)).',
    ],
    categories: ['Identity', 'Contact details', 'Assessment of service need'],
    recipients: 'Your data were disclosed to Kela on 15 March 2025.',
    retention: ['The data are kept for four years after the end of the customership.'],
    sources: ['The customer', 'Kela'],
    automated: ['No automated decisions are made on the basis of the data.'],
    transfers: ['No transfers outside the EU or EEA.'],
    contacts: [
      'Lahti employment services, kirjaamo@lahti.example',
      'Data protection officer: tietosuoja@lahti.example',
    ],
  },
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
