import type { Cell } from './cell.js';

/** "Who has looked at my data": 703/2023 § 11 covers client data of social welfare and health care only. */
export const LOG_DATA: Cell = {
  rule: 'log-data-of-client-data',
  answer: 'available',
  article: '703/2023 § 11',
  questions: [],
  source: '703/2023 § 11',
  text: {
    fi: 'Sosiaali- ja terveydenhuollon asiakas saa tiedon siitä, kuka on käyttänyt tai kenelle on luovutettu hänen tietojaan.',
    sv: 'En klient inom social- och hälsovården får veta vem som har använt eller fått uppgifter om honom eller henne.',
    en: 'A client of social welfare or health care may know who has used or received their data.',
  },
};

export const LOG_DATA_PARTLY: Cell = {
  ...LOG_DATA,
  rule: 'log-data-of-part-of-the-data',
  answer: 'judgement',
  questions: ['client-data-of-social-or-health-care'],
  text: {
    fi: 'Lokitietojen oikeus koskee vain sosiaali- ja terveydenhuollon asiakastietoja. Tässä rekisterissä niitä on osa tiedoista.',
    sv: 'Rätten till logguppgifter gäller endast klientuppgifter inom social- och hälsovården. I detta register gäller det en del av uppgifterna.',
    en: 'The right to log data covers only client data of social welfare and health care. In this register that is part of the data.',
  },
};

export const NO_LOG_DATA: Cell = {
  rule: 'no-log-data-outside-social-and-health-care',
  answer: 'not-available',
  article: '703/2023 § 11',
  questions: [],
  source: '703/2023 § 11; GDPR 15(1)(c); 621/1999 § 12',
  text: {
    fi: 'Rekisterissä ei ole sosiaali- tai terveydenhuollon asiakastietoja. Tietojen vastaanottajat kerrotaan tarkastuspyynnöllä ja lokiasiakirja oman asiakirjan pyynnöllä.',
    sv: 'Registret innehåller inga klientuppgifter inom social- eller hälsovården. Mottagarna framgår genom en begäran om tillgång och loggen genom en begäran om egen handling.',
    en: 'The register holds no client data of social welfare or health care. Recipients are told on an access request, and the log as a document on an own-document request.',
  },
};
