import type { Text } from '#kernel';
import type { DecidedOutcome, RefusableRight } from './decided-right.js';

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
