import type { Text } from '#kernel';
import type { Right } from '#rights';

const gdpr = (fi: string, sv: string, en: string): Text => ({
  fi: `EU:n yleinen tietosuoja-asetus (EU) 2016/679, ${fi}`,
  sv: `EU:s allmänna dataskyddsförordning (EU) 2016/679, ${sv}`,
  en: `General Data Protection Regulation (EU) 2016/679, ${en}`,
});

/**
 * The provision a request rests on, to the item, as the decision that nothing is held cites it (434/2003 § 45).
 *
 * @example PROVISION_OF_RIGHT.access.fi // 'EU:n yleinen tietosuoja-asetus (EU) 2016/679, 15 artiklan 1 kohta'
 */
export const PROVISION_OF_RIGHT: Readonly<Record<Right, Text>> = {
  access: gdpr('15 artiklan 1 kohta', 'artikel 15.1', 'Article 15(1)'),
  rectification: gdpr('16 artikla', 'artikel 16', 'Article 16'),
  erasure: gdpr('17 artiklan 1 kohta', 'artikel 17.1', 'Article 17(1)'),
  restriction: gdpr('18 artiklan 1 kohta', 'artikel 18.1', 'Article 18(1)'),
  portability: gdpr('20 artiklan 1 kohta', 'artikel 20.1', 'Article 20(1)'),
  objection: gdpr('21 artiklan 1 kohta', 'artikel 21.1', 'Article 21(1)'),
  'consent-withdrawal': gdpr('7 artiklan 3 kohta', 'artikel 7.3', 'Article 7(3)'),
  'own-document': {
    fi: 'Laki viranomaisten toiminnan julkisuudesta (621/1999), 12 §',
    sv: 'Lagen om offentlighet i myndigheternas verksamhet (621/1999), 12 §',
    en: 'Act on the Openness of Government Activities (621/1999), section 12',
  },
  'log-data': {
    fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), 11 §',
    sv: 'Lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), 11 §',
    en: 'Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023), section 11',
  },
};
