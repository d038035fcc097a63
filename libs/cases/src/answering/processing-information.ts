import type { Language, Text } from '#kernel';
import type { ProcessingInformation } from '#letters';
import { type Counterpart, DATA_NAMES, type OfficeContact, type Register } from '#registers';
import type { LegalBasis } from '#rights';

/**
 * What GDPR 15(1) and (2) make the controller tell, as the register's entry in the catalogue has it; the recipients are
 * the handler's words, for the actual ones must be named (C-154/21).
 *
 * @param systems the systems in which data were found; none: all of the register
 */
export function processingInformation(
  register: Register,
  systems: readonly string[],
  recipients: string,
  language: Language,
): ProcessingInformation {
  const found = register.systems.filter(({ id }) => systems.length === 0 || systems.includes(id));
  const categories = new Set(found.flatMap(({ holdings }) => holdings.flatMap(({ data }) => data)));
  return {
    purposes: register.purposes.map(({ text, legalBasis, statutes }) =>
      [
        `${text[language]}.`,
        `${BASIS[language]}: ${BASES[legalBasis][language]}.`,
        ...(statutes.length > 0 ? [`${STATUTES[language]}: ${statutes.join(', ')}.`] : []),
      ].join(' '),
    ),
    categories: [...categories].map((category) => DATA_NAMES[category][language]),
    recipients,
    retention: [register.retention[language]],
    sources: register.sources.map((source) => counterpartLine(source, language)),
    automated: [register.automatedDecisions[language]],
    transfers: [register.transfersOutsideEea[language]],
    contacts: officeLines(register.contact, language),
  };
}

/**
 * What the handler starts from when naming the recipients: those the register gives data to, said as what they are,
 * possible ones. The handler leaves those to whom this person's data went, and writes when.
 */
export function possibleRecipients(register: Register, language: Language): string {
  if (register.recipients.length === 0) return '';
  const lines = register.recipients.map((one) => `- ${counterpartLine(one, language)}`);
  return [POSSIBLE[language], '', ...lines].join('\n');
}

/** A source or a recipient with the ground on which data come or go: "Kela (Asiakkaan suostumus)". */
export function counterpartLine({ name, basis }: Counterpart, language: Language): string {
  return basis ? `${name[language]} (${basis[language]})` : name[language];
}

function officeLines({ office, post, email, phone }: OfficeContact, language: Language): string[] {
  return [office[language], post[language], email, phone].filter((line): line is string => Boolean(line));
}

const BASIS: Text = { fi: 'Peruste', sv: 'Grund', en: 'Basis' };
const STATUTES: Text = { fi: 'Säädökset', sv: 'Författningar', en: 'Statutes' };
const POSSIBLE: Text = {
  fi: 'Tietosuojaselosteen mukaan tietoja voidaan luovuttaa näille:',
  sv: 'Enligt dataskyddsbeskrivningen kan uppgifter lämnas ut till:',
  en: 'According to the privacy notice, data may be disclosed to:',
};
const BASES: Readonly<Record<LegalBasis, Text>> = {
  '6-1-a': {
    fi: 'suostumus (6 artiklan 1 kohdan a alakohta)',
    sv: 'samtycke (artikel 6.1 a)',
    en: 'consent (Article 6(1)(a))',
  },
  '6-1-b': {
    fi: 'sopimus (6 artiklan 1 kohdan b alakohta)',
    sv: 'avtal (artikel 6.1 b)',
    en: 'contract (Article 6(1)(b))',
  },
  '6-1-c': {
    fi: 'lakisääteinen velvoite (6 artiklan 1 kohdan c alakohta)',
    sv: 'rättslig förpliktelse (artikel 6.1 c)',
    en: 'legal obligation (Article 6(1)(c))',
  },
  '6-1-d': {
    fi: 'elintärkeä etu (6 artiklan 1 kohdan d alakohta)',
    sv: 'grundläggande intresse (artikel 6.1 d)',
    en: 'vital interests (Article 6(1)(d))',
  },
  '6-1-e': {
    fi: 'yleinen etu tai julkinen valta (6 artiklan 1 kohdan e alakohta)',
    sv: 'allmänt intresse eller myndighetsutövning (artikel 6.1 e)',
    en: 'public interest or official authority (Article 6(1)(e))',
  },
  '6-1-f': {
    fi: 'oikeutettu etu (6 artiklan 1 kohdan f alakohta)',
    sv: 'berättigat intresse (artikel 6.1 f)',
    en: 'legitimate interests (Article 6(1)(f))',
  },
  unknown: {
    fi: 'tietosuojaseloste ei kerro, mihin kohtaan käsittely perustuu',
    sv: 'dataskyddsbeskrivningen anger inte grunden',
    en: 'the privacy notice does not say which',
  },
};
