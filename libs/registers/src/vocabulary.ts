import type { Text } from '#kernel';

/** Categories of data a register may hold. */
export const DATA_CATEGORIES = [
  'identity',
  'contact',
  'customership',
  'education-and-work',
  'service-need',
  'plan',
  'activation-plan',
  'statements',
  'benefits',
  'health',
  'social',
  'decisions',
  'population-data',
  'self-provided',
  'attendance',
  'billing',
  'feedback',
  'usage-log',
] as const;

export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** Is this string one of the data categories? */
export function isDataCategory(value: unknown): value is DataCategory {
  return DATA_CATEGORIES.some((category) => category === value);
}

export const DATA_NAMES: Readonly<Record<DataCategory, Text>> = {
  identity: { fi: 'Henkilön yksilöintitiedot', sv: 'Identifieringsuppgifter', en: 'Identity' },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact details' },
  customership: {
    fi: 'Asiakkuus ja asiointi',
    sv: 'Kundrelation och ärenden',
    en: 'Customership and dealings',
  },
  'education-and-work': {
    fi: 'Koulutus, työhistoria ja osaaminen',
    sv: 'Utbildning, arbetshistorik och kompetens',
    en: 'Education, work history and skills',
  },
  'service-need': {
    fi: 'Palvelutarpeen arviointi',
    sv: 'Bedömning av servicebehovet',
    en: 'Assessment of service need',
  },
  plan: { fi: 'Työllistymissuunnitelmat', sv: 'Sysselsättningsplaner', en: 'Employment plans' },
  'activation-plan': { fi: 'Aktivointisuunnitelma', sv: 'Aktiveringsplan', en: 'Activation plan' },
  statements: {
    fi: 'Lausunnot ja työttömyysturvaselvitykset',
    sv: 'Utlåtanden och utredningar om utkomstskydd',
    en: 'Statements and unemployment security inquiries',
  },
  benefits: { fi: 'Etuudet', sv: 'Förmåner', en: 'Benefits' },
  health: {
    fi: 'Terveys sekä työ- ja toimintakyky',
    sv: 'Hälsa samt arbets- och funktionsförmåga',
    en: 'Health and ability to work',
  },
  social: {
    fi: 'Sosiaalinen tilanne ja sosiaalipalvelut',
    sv: 'Social situation och socialservice',
    en: 'Social situation and services',
  },
  decisions: {
    fi: 'Päätökset ja hakemukset',
    sv: 'Beslut och ansökningar',
    en: 'Decisions and applications',
  },
  'population-data': { fi: 'Väestötiedot', sv: 'Befolkningsuppgifter', en: 'Population data' },
  'self-provided': {
    fi: 'Itse toimitetut tiedot',
    sv: 'Uppgifter som personen själv lämnat',
    en: 'Data the person provided',
  },
  attendance: {
    fi: 'Läsnäolo ja osallistuminen',
    sv: 'Närvaro och deltagande',
    en: 'Attendance and participation',
  },
  billing: { fi: 'Maksut ja laskutus', sv: 'Betalningar och fakturering', en: 'Payments and billing' },
  feedback: { fi: 'Asiakaspalaute', sv: 'Kundrespons', en: 'Customer feedback' },
  'usage-log': { fi: 'Käyttöloki', sv: 'Användningslogg', en: 'Usage log' },
};

/** Services a person may name when the register is not known. */
export const SERVICES = [
  'employment',
  'joint-service',
  'rehabilitative-work',
  'integration',
  'social',
  'health',
  'benefits',
] as const;

export type Service = (typeof SERVICES)[number];

/** Is this string one of the services? */
export function isService(value: unknown): value is Service {
  return SERVICES.some((service) => service === value);
}

export const SERVICE_NAMES: Readonly<Record<Service, Text>> = {
  employment: { fi: 'Työllisyyspalvelut', sv: 'Sysselsättningstjänster', en: 'Employment services' },
  'joint-service': {
    fi: 'Monialainen yhteispalvelu (TYP)',
    sv: 'Sektorsövergripande samservice (TYP)',
    en: 'Multisectoral joint service (TYP)',
  },
  'rehabilitative-work': {
    fi: 'Kuntouttava työtoiminta',
    sv: 'Arbetsverksamhet i rehabiliteringssyfte',
    en: 'Rehabilitative work',
  },
  integration: { fi: 'Kotoutumispalvelut', sv: 'Integrationstjänster', en: 'Integration services' },
  social: { fi: 'Sosiaalipalvelut', sv: 'Socialservice', en: 'Social services' },
  health: { fi: 'Terveyspalvelut', sv: 'Hälsovård', en: 'Health services' },
  benefits: { fi: 'Kelan etuudet', sv: 'FPA:s förmåner', en: 'Kela benefits' },
};
