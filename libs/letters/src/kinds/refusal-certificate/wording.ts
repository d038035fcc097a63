import type { Text } from '#kernel';
import type { DecidedOutcome, RefusableRight } from './decided-right.js';

/** The rights by name, with their source. */
export const RIGHT_NAMES: Readonly<Record<RefusableRight, Text>> = {
  access: {
    fi: 'Oikeus saada pääsy tietoihin (tietosuoja-asetuksen 15 artikla)',
    sv: 'Rätt till tillgång till uppgifter (artikel 15 i dataskyddsförordningen)',
    en: 'Right of access (Article 15 of the GDPR)',
  },
  rectification: {
    fi: 'Oikeus tietojen oikaisemiseen (tietosuoja-asetuksen 16 artikla)',
    sv: 'Rätt till rättelse (artikel 16 i dataskyddsförordningen)',
    en: 'Right to rectification (Article 16 of the GDPR)',
  },
  erasure: {
    fi: 'Oikeus tietojen poistamiseen (tietosuoja-asetuksen 17 artikla)',
    sv: 'Rätt till radering (artikel 17 i dataskyddsförordningen)',
    en: 'Right to erasure (Article 17 of the GDPR)',
  },
  restriction: {
    fi: 'Oikeus käsittelyn rajoittamiseen (tietosuoja-asetuksen 18 artikla)',
    sv: 'Rätt till begränsning av behandling (artikel 18 i dataskyddsförordningen)',
    en: 'Right to restriction of processing (Article 18 of the GDPR)',
  },
  portability: {
    fi: 'Oikeus siirtää tiedot järjestelmästä toiseen (tietosuoja-asetuksen 20 artikla)',
    sv: 'Rätt till dataportabilitet (artikel 20 i dataskyddsförordningen)',
    en: 'Right to data portability (Article 20 of the GDPR)',
  },
  objection: {
    fi: 'Vastustamisoikeus (tietosuoja-asetuksen 21 artikla)',
    sv: 'Rätt att göra invändningar (artikel 21 i dataskyddsförordningen)',
    en: 'Right to object (Article 21 of the GDPR)',
  },
  'log-data': {
    fi: 'Oikeus saada lokitietoja (laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), 11 §)',
    sv: 'Rätt att få logguppgifter (lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), 11 §)',
    en: 'Right to log data (Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023), section 11)',
  },
};

/** What the authority does when it refuses; follows the authority's name in Finnish and Swedish. */
export const REFUSES: Readonly<Record<RefusableRight, Text>> = {
  access: {
    fi: 'kieltäytyy antamasta pääsyä tässä päätöksessä tarkoitettuihin henkilötietoihin.',
    sv: 'avslår begäran om tillgång till de personuppgifter som avses i detta beslut.',
    en: 'The request for access to the personal data referred to in this decision is refused.',
  },
  rectification: {
    fi: 'kieltäytyy oikaisemasta tässä päätöksessä tarkoitettuja henkilötietoja.',
    sv: 'avslår begäran om rättelse av de personuppgifter som avses i detta beslut.',
    en: 'The request to rectify the personal data referred to in this decision is refused.',
  },
  erasure: {
    fi: 'kieltäytyy poistamasta tässä päätöksessä tarkoitettuja henkilötietoja.',
    sv: 'avslår begäran om radering av de personuppgifter som avses i detta beslut.',
    en: 'The request to erase the personal data referred to in this decision is refused.',
  },
  restriction: {
    fi: 'kieltäytyy rajoittamasta tässä päätöksessä tarkoitettujen henkilötietojen käsittelyä.',
    sv: 'avslår begäran om begränsning av behandlingen av de personuppgifter som avses i detta beslut.',
    en: 'The request to restrict the processing of the personal data referred to in this decision is refused.',
  },
  portability: {
    fi: 'kieltäytyy siirtämästä tässä päätöksessä tarkoitettuja henkilötietoja järjestelmästä toiseen.',
    sv: 'avslår begäran om överföring av de personuppgifter som avses i detta beslut.',
    en: 'The request to port the personal data referred to in this decision is refused.',
  },
  objection: {
    fi: 'kieltäytyy lopettamasta tässä päätöksessä tarkoitettujen henkilötietojen käsittelyä.',
    sv: 'godtar inte invändningen mot behandlingen av de personuppgifter som avses i detta beslut.',
    en: 'The objection to the processing of the personal data referred to in this decision is not upheld.',
  },
  'log-data': {
    fi: 'kieltäytyy antamasta tässä päätöksessä tarkoitettuja lokitietoja.',
    sv: 'avslår begäran om de logguppgifter som avses i detta beslut.',
    en: 'The request for the log data referred to in this decision is refused.',
  },
};

/** A sentence that stands alone; a partial one is followed by the refusal. */
export const OUTCOME_SENTENCES: Readonly<Record<Exclude<DecidedOutcome, 'refused'>, Text>> = {
  'partly-refused': {
    fi: 'Pyyntöön suostutaan osittain.',
    sv: 'Begäran bifalls delvis.',
    en: 'The request is granted in part.',
  },
  granted: { fi: 'Pyyntöön suostutaan.', sv: 'Begäran bifalls.', en: 'The request is granted.' },
  'not-held': {
    fi: 'Rekisterissä ei ole pyynnössä tarkoitettuja henkilötietoja.',
    sv: 'Registret innehåller inga personuppgifter som avses i begäran.',
    en: 'The register holds none of the personal data requested.',
  },
  transferred: {
    fi: 'Pyyntö on tältä osin siirretty toiselle viranomaiselle. Siirrosta on ilmoitettu erikseen.',
    sv: 'Begäran har till denna del överförts till en annan myndighet. Överföringen har meddelats separat.',
    en: 'In this respect the request has been transferred to another authority. A separate notice has been given.',
  },
};
