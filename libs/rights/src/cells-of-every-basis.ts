import type { Cell } from './cell.js';

/** Rights whose answer does not depend on the legal basis. Source: GDPR (EU) 2016/679 and 621/1999. */
export const ACCESS: Cell = {
  rule: 'access-on-every-basis',
  answer: 'available',
  article: 'GDPR 15',
  questions: [],
  source: 'GDPR 15(1)',
  text: {
    fi: 'Oikeus saada pääsy omiin tietoihin on voimassa käsittelyperusteesta riippumatta. Rajoitukset ratkaistaan tieto kerrallaan.',
    sv: 'Rätten att få tillgång till sina uppgifter gäller oberoende av den rättsliga grunden. Begränsningar avgörs uppgift för uppgift.',
    en: 'The right of access applies whatever the legal basis. Restrictions are decided item by item.',
  },
};

export const RECTIFICATION: Cell = {
  rule: 'rectification-on-every-basis',
  answer: 'available',
  article: 'GDPR 16',
  questions: [],
  source: 'GDPR 16; KHO:2023:2',
  text: {
    fi: 'Virheellinen tieto oikaistaan ja puutteellinen täydennetään käsittelyperusteesta riippumatta. Virhe arvioidaan rekisterin käyttötarkoituksen kannalta.',
    sv: 'Felaktiga uppgifter rättas och ofullständiga kompletteras oberoende av den rättsliga grunden. Felet bedöms utifrån registrets ändamål.',
    en: 'Inaccurate data are rectified and incomplete data completed whatever the legal basis. Inaccuracy is judged against the purpose of the register.',
  },
};

export const RESTRICTION: Cell = {
  rule: 'restriction-on-every-basis',
  answer: 'available',
  article: 'GDPR 18',
  questions: ['restriction-condition'],
  source: 'GDPR 18(1)',
  text: {
    fi: 'Käsittelyä rajoitetaan, kun jokin 18 artiklan 1 kohdan edellytyksistä täyttyy, esimerkiksi tiedon paikkansapitävyyttä selvitettäessä.',
    sv: 'Behandlingen begränsas när något av villkoren i artikel 18.1 är uppfyllt, till exempel medan uppgifternas korrekthet utreds.',
    en: 'Processing is restricted when a condition of Article 18(1) is met, for example while accuracy is being verified.',
  },
};

export const OWN_DOCUMENT: Cell = {
  rule: 'own-document-in-authority-register',
  answer: 'available',
  article: '621/1999 § 12',
  questions: [],
  source: '621/1999 § 12',
  text: {
    fi: 'Jokaisella on oikeus saada tieto itseään koskevasta viranomaisen asiakirjasta. Julkisuuslain 11 §:n 2 ja 3 momentin rajoitukset ratkaistaan asiakirja kerrallaan.',
    sv: 'Var och en har rätt att ta del av en myndighetshandling som gäller honom eller henne själv. Begränsningarna i 11 § 2 och 3 mom. i offentlighetslagen avgörs handling för handling.',
    en: "Everyone may see an authority's document concerning themselves. The limits of section 11(2)–(3) of the Openness Act are decided document by document.",
  },
};

export const UNKNOWN_BASIS: Cell = {
  rule: 'legal-basis-unknown',
  answer: 'judgement',
  article: null,
  questions: ['which-legal-basis'],
  source: 'GDPR 6(1), 13(1)(c)',
  text: {
    fi: 'Tietosuojaseloste ei kerro, mihin käsittelyperusteeseen nämä tiedot perustuvat. Oikeus riippuu perusteesta, joten henkilö ratkaisee sen.',
    sv: 'Dataskyddsbeskrivningen anger inte den rättsliga grunden för dessa uppgifter. Rätten beror på grunden, så en person avgör saken.',
    en: 'The privacy notice does not state the legal basis of these data. The right depends on it, so a person decides.',
  },
};
