import type { Text } from '#kernel';
import type { Right } from './right.js';

/** The rights as a decision names them, with their provision. */
export const RIGHT_TITLES: Readonly<Record<Right, Text>> = {
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
  'consent-withdrawal': {
    fi: 'Suostumuksen peruuttaminen (tietosuoja-asetuksen 7 artiklan 3 kohta)',
    sv: 'Återkallande av samtycke (artikel 7.3 i dataskyddsförordningen)',
    en: 'Withdrawal of consent (Article 7(3) of the GDPR)',
  },
  'own-document': {
    fi: 'Oikeus saada tieto itseä koskevasta asiakirjasta (julkisuuslaki 621/1999, 12 §)',
    sv: 'Rätt att ta del av en handling om sig själv (offentlighetslagen 621/1999, 12 §)',
    en: 'Right to a document about oneself (Act 621/1999, section 12)',
  },
  'log-data': {
    fi: 'Oikeus saada lokitietoja (laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), 11 §)',
    sv: 'Rätt att få logguppgifter (lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), 11 §)',
    en: 'Right to log data (Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023), section 11)',
  },
};
