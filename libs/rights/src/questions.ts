import type { RightQuestion } from './rights-answer.js';

/** The questions of the matrix, by id. A right that needs judgement names those a person must answer. */
export const QUESTIONS = {
  'which-legal-basis': {
    id: 'which-legal-basis',
    text: {
      fi: 'Mihin käsittelyperusteeseen pyynnön tarkoittamien tietojen käsittely perustuu? Tietosuojaseloste jättää sen avoimeksi.',
      sv: 'På vilken rättslig grund behandlas de uppgifter som begäran gäller? Dataskyddsbeskrivningen lämnar frågan öppen.',
      en: 'On which legal basis are the requested data processed? The privacy notice leaves it open.',
    },
  },
  'still-necessary': {
    id: 'still-necessary',
    text: {
      fi: 'Tarvitaanko tietoja yhä lakisääteisen velvoitteen tai yleistä etua koskevan tehtävän vuoksi, ja minkä säännöksen nojalla?',
      sv: 'Behövs uppgifterna fortfarande för en rättslig förpliktelse eller en uppgift av allmänt intresse, och med stöd av vilken bestämmelse?',
      en: 'Are the data still needed for a legal obligation or a task in the public interest, and under which provision?',
    },
  },
  'retention-ended': {
    id: 'retention-ended',
    text: {
      fi: 'Onko lakisääteinen säilytysaika päättynyt tai velvoittaako laki jo poistamaan tiedot (17 artiklan 1 kohdan a ja e alakohta)?',
      sv: 'Har den lagstadgade bevaringstiden gått ut eller kräver lagen redan att uppgifterna raderas (artikel 17.1 a och e)?',
      en: 'Has the statutory retention period ended, or does the law already require erasure (Article 17(1)(a) and (e))?',
    },
  },
  'unlawfully-processed': {
    id: 'unlawfully-processed',
    text: {
      fi: 'Onko tietoja käsitelty lainvastaisesti (17 artiklan 1 kohdan d alakohta)?',
      sv: 'Har uppgifterna behandlats på olagligt sätt (artikel 17.1 d)?',
      en: 'Have the data been processed unlawfully (Article 17(1)(d))?',
    },
  },
  'other-basis-remains': {
    id: 'other-basis-remains',
    text: {
      fi: 'Onko käsittelylle suostumuksen lisäksi muu laillinen peruste, kuten arkistointi tai oikeusvaade?',
      sv: 'Finns det utöver samtycket någon annan rättslig grund, till exempel arkivering eller ett rättsligt anspråk?',
      en: 'Is there another legal ground besides consent, such as archiving or a legal claim?',
    },
  },
  'compelling-grounds': {
    id: 'compelling-grounds',
    text: {
      fi: 'Voiko rekisterinpitäjä osoittaa huomattavan tärkeän ja perustellun syyn, joka syrjäyttää henkilön edut ja oikeudet?',
      sv: 'Kan den personuppgiftsansvarige påvisa tvingande berättigade skäl som väger tyngre än personens intressen och rättigheter?',
      en: 'Can the controller demonstrate compelling legitimate grounds that override the interests and rights of the person?',
    },
  },
  'automated-and-provided': {
    id: 'automated-and-provided',
    text: {
      fi: 'Käsitelläänkö tietoja automaattisesti, ja onko henkilö itse toimittanut ne?',
      sv: 'Behandlas uppgifterna automatiserat och har personen själv tillhandahållit dem?',
      en: 'Are the data processed by automated means, and did the person provide them?',
    },
  },
  'restriction-condition': {
    id: 'restriction-condition',
    text: {
      fi: 'Mikä 18 artiklan 1 kohdan edellytyksistä täyttyy: kiistetty paikkansapitävyys, lainvastainen käsittely, oikeusvaade vai vastustaminen?',
      sv: 'Vilket villkor i artikel 18.1 är uppfyllt: bestridd korrekthet, olaglig behandling, rättsligt anspråk eller invändning?',
      en: 'Which condition of Article 18(1) is met: contested accuracy, unlawful processing, a legal claim or an objection?',
    },
  },
  'danger-to-health-or-rights': {
    id: 'danger-to-health-or-rights',
    text: {
      fi: 'Voiko rajoittamisesta aiheutua vakavaa vaaraa henkilön terveydelle, hoidolle tai oikeuksille (703/2023 12 §)?',
      sv: 'Kan begränsningen medföra allvarlig fara för personens hälsa, vård eller rättigheter (703/2023 12 §)?',
      en: 'Could restriction cause serious danger to the health, care or rights of the person (703/2023, section 12)?',
    },
  },
  'derogation-for-expression': {
    id: 'derogation-for-expression',
    text: {
      fi: 'Käsitelläänkö pyydettyjä tietoja vain journalismia tai ilmaisua varten, ja onko oikeudesta poikettava sen vuoksi?',
      sv: 'Behandlas de begärda uppgifterna endast för journalistik eller skapande, och måste undantag från rätten göras för det?',
      en: 'Are the requested data processed only for journalism or expression, and must the right be derogated from for it?',
    },
  },
  'derogation-for-research': {
    id: 'derogation-for-research',
    text: {
      fi: 'Käsitelläänkö pyydettyjä tietoja vain tutkimusta tai tilastointia varten, täyttyvätkö lain suojatoimet ja onko oikeudesta tarpeen poiketa?',
      sv: 'Behandlas de begärda uppgifterna endast för forskning eller statistik, är lagens skyddsåtgärder uppfyllda och behövs ett undantag från rätten?',
      en: 'Are the requested data processed only for research or statistics, are the safeguards of the act met, and is a derogation necessary?',
    },
  },
  'derogation-for-archiving': {
    id: 'derogation-for-archiving',
    text: {
      fi: 'Käsitelläänkö pyydettyjä tietoja vain yleisen edun mukaista arkistointia varten, ja estäisikö oikeus sen tai vaikeuttaisiko se sitä suuresti?',
      sv: 'Behandlas de begärda uppgifterna endast för arkivering av allmänt intresse, och skulle rätten omöjliggöra eller avsevärt försvåra den?',
      en: 'Are the requested data processed only for archiving in the public interest, and would the right make it impossible or seriously impair it?',
    },
  },
  'consent-given': {
    id: 'consent-given',
    text: {
      fi: 'Onko henkilö antanut suostumuksen juuri tähän käsittelyyn?',
      sv: 'Har personen gett sitt samtycke till just denna behandling?',
      en: 'Did the person consent to this very processing?',
    },
  },
  'client-data-of-social-or-health-care': {
    id: 'client-data-of-social-or-health-care',
    text: {
      fi: 'Ovatko pyynnön tarkoittamat tiedot sosiaali- tai terveydenhuollon asiakastietoja?',
      sv: 'Är de uppgifter som begäran gäller klientuppgifter inom social- eller hälsovården?',
      en: 'Are the requested data client data of social welfare or health care?',
    },
  },
} as const satisfies Readonly<Record<string, RightQuestion>>;

export type QuestionId = keyof typeof QUESTIONS;
