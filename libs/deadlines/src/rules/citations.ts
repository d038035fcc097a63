import type { Text } from '#kernel';

const GDPR: Text = { fi: 'Tietosuoja-asetus', sv: 'Dataskyddsförordningen', en: 'GDPR' };
const TIME_LIMITS: Text = { fi: 'Asetus 1182/71', sv: 'Förordning 1182/71', en: 'Regulation 1182/71' };
const PERIODS: Text = {
  fi: 'Laki säädettyjen määräaikain laskemisesta (150/1930)',
  sv: 'Lagen om beräknande av laga tid (150/1930)',
  en: 'Act on Calculating Statutory Time Limits (150/1930)',
};
const OPENNESS: Text = {
  fi: 'Julkisuuslaki (621/1999)',
  sv: 'Offentlighetslagen (621/1999)',
  en: 'Act on the Openness of Government Activities (621/1999)',
};
const CLIENT_DATA: Text = {
  fi: 'Asiakastietolaki (703/2023)',
  sv: 'Kunduppgiftslagen (703/2023)',
  en: 'Client Data Act (703/2023)',
};
const DIGITAL: Text = {
  fi: 'Digipalvelulaki (306/2019)',
  sv: 'Lagen om tillhandahållande av digitala tjänster (306/2019)',
  en: 'Act on the Provision of Digital Services (306/2019)',
};
const APPEALS: Text = {
  fi: 'Hallintoprosessilaki (808/2019)',
  sv: 'Lagen om rättegång i förvaltningsärenden (808/2019)',
  en: 'Administrative Judicial Procedure Act (808/2019)',
};
const ADMINISTRATION: Text = {
  fi: 'Hallintolaki (434/2003)',
  sv: 'Förvaltningslagen (434/2003)',
  en: 'Administrative Procedure Act (434/2003)',
};
const E_SERVICE: Text = {
  fi: 'Laki sähköisestä asioinnista (13/2003)',
  sv: 'Lagen om elektronisk kommunikation (13/2003)',
  en: 'Act on Electronic Services (13/2003)',
};
const EDPB: Text = {
  fi: 'Euroopan tietosuojaneuvoston ohje 01/2022',
  sv: 'Europeiska dataskyddsstyrelsens riktlinjer 01/2022',
  en: 'EDPB Guidelines 01/2022',
};

/** Every provision a step may cite: the short form that is the citation, and the long one for a reader. */
const WRITTEN_OUT = {
  'GDPR Art. 7(3)': article(GDPR, 7, 3),
  'GDPR Art. 12(3)': article(GDPR, 12, 3),
  'GDPR Art. 17(1)(b)': {
    fi: `${GDPR.fi}, 17 artiklan 1 kohdan b alakohta`,
    sv: `${GDPR.sv}, artikel 17.1 b`,
    en: `${GDPR.en}, Article 17(1)(b)`,
  },
  'GDPR Art. 33(1)': article(GDPR, 33, 1),
  'Reg. 1182/71 Art. 2(1)': article(TIME_LIMITS, 2, 1),
  'Reg. 1182/71 Art. 3(1)': article(TIME_LIMITS, 3, 1),
  'Reg. 1182/71 Art. 3(2)(c)': {
    fi: `${TIME_LIMITS.fi}, 3 artiklan 2 kohdan c alakohta`,
    sv: `${TIME_LIMITS.sv}, artikel 3.2 c`,
    en: `${TIME_LIMITS.en}, Article 3(2)(c)`,
  },
  'Reg. 1182/71 Art. 3(3)': article(TIME_LIMITS, 3, 3),
  'Reg. 1182/71 Art. 3(4)': article(TIME_LIMITS, 3, 4),
  'EDPB 01/2022 § 159': {
    fi: `${EDPB.fi}, kohta 159`,
    sv: `${EDPB.sv}, punkt 159`,
    en: `${EDPB.en}, paragraph 159`,
  },
  '150/1930 § 2': section(PERIODS, '2'),
  '150/1930 § 3': section(PERIODS, '3'),
  '150/1930 § 5': section(PERIODS, '5'),
  '621/1999 § 14(4)': section(OPENNESS, '14', 4),
  '703/2023 § 11': section(CLIENT_DATA, '11'),
  '306/2019 § 10(3)': section(DIGITAL, '10', 3),
  '808/2019 § 13': section(APPEALS, '13'),
  '434/2003 § 59': section(ADMINISTRATION, '59'),
  '434/2003 § 60': section(ADMINISTRATION, '60'),
  '13/2003 § 18': section(E_SERVICE, '18'),
} as const satisfies Record<string, Text>;

export type Citation = keyof typeof WRITTEN_OUT;

/**
 * A step's citation written out for a reader. A citation this library does not know comes back as it is.
 *
 * @example citationText('GDPR Art. 12(3)').fi // 'Tietosuoja-asetus, 12 artiklan 3 kohta'
 */
export function citationText(citation: string): Text {
  const known: Readonly<Record<string, Text>> = WRITTEN_OUT;
  return known[citation] ?? { fi: citation, sv: citation, en: citation };
}

function article(of: Text, number: number, paragraph: number): Text {
  return {
    fi: `${of.fi}, ${number} artiklan ${paragraph} kohta`,
    sv: `${of.sv}, artikel ${number}.${paragraph}`,
    en: `${of.en}, Article ${number}(${paragraph})`,
  };
}

function section(of: Text, number: string, subsection?: number): Text {
  if (subsection === undefined) {
    return { fi: `${of.fi}, ${number} §`, sv: `${of.sv}, ${number} §`, en: `${of.en}, section ${number}` };
  }
  return {
    fi: `${of.fi}, ${number} §:n ${subsection} momentti`,
    sv: `${of.sv}, ${number} § ${subsection} mom.`,
    en: `${of.en}, section ${number}(${subsection})`,
  };
}
