import type { Text } from '#kernel';

/** The nine rights a person can claim. Articles are of the GDPR (EU) 2016/679 unless the name says otherwise. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consent-withdrawal',
  'own-document',
  'log-data',
] as const;

export type Right = (typeof RIGHTS)[number];

/** Is this string one of the nine rights? */
export function isRight(value: unknown): value is Right {
  return RIGHTS.some((right) => right === value);
}

/** Names as a citizen reads them: what one can do, not what the article is called. */
export const RIGHT_NAMES: Readonly<Record<Right, Text>> = {
  access: { fi: 'Nähdä omat tietoni', sv: 'Se mina egna uppgifter', en: 'See my own data' },
  rectification: { fi: 'Korjata virheen', sv: 'Rätta ett fel', en: 'Correct an error' },
  erasure: { fi: 'Poistaa tietoja', sv: 'Radera uppgifter', en: 'Erase data' },
  restriction: {
    fi: 'Rajoittaa tietojeni käyttöä',
    sv: 'Begränsa användningen av mina uppgifter',
    en: 'Restrict the use of my data',
  },
  portability: {
    fi: 'Siirtää tietoni toiseen palveluun',
    sv: 'Överföra mina uppgifter till en annan tjänst',
    en: 'Move my data to another service',
  },
  objection: {
    fi: 'Vastustaa tietojeni käyttöä',
    sv: 'Invända mot användningen av mina uppgifter',
    en: 'Object to the use of my data',
  },
  'consent-withdrawal': { fi: 'Perua suostumuksen', sv: 'Återkalla ett samtycke', en: 'Withdraw consent' },
  'own-document': {
    fi: 'Saada asiakirjan, joka koskee minua',
    sv: 'Få en handling som gäller mig',
    en: 'Get a document about me',
  },
  'log-data': {
    fi: 'Tietää, kuka on katsonut tietojani',
    sv: 'Veta vem som har tittat på mina uppgifter',
    en: 'Know who has looked at my data',
  },
};

/** The provision each right rests on, in citation form. */
export const RIGHT_ARTICLES: Readonly<Record<Right, string>> = {
  access: 'GDPR 15',
  rectification: 'GDPR 16',
  erasure: 'GDPR 17',
  restriction: 'GDPR 18',
  portability: 'GDPR 20',
  objection: 'GDPR 21',
  'consent-withdrawal': 'GDPR 7(3)',
  'own-document': '621/1999 § 12',
  'log-data': '703/2023 § 11',
};
