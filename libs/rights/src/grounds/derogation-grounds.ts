import type { Text } from '#kernel';
import type { Right } from '../right.js';
import type { RefusalGround } from './refusal-ground.js';
import { gdpr, ground } from './refusal-ground.js';

const DATA_PROTECTION_ACT: Text = {
  fi: 'Tietosuojalaki (1050/2018)',
  sv: 'Dataskyddslagen (1050/2018)',
  en: 'Data Protection Act (1050/2018)',
};

const RESEARCH: readonly Right[] = ['access', 'rectification', 'restriction', 'objection'];
const ARCHIVES: readonly Right[] = ['access', 'rectification', 'restriction', 'portability', 'objection'];

function forResearch(right: Right): RefusalGround {
  return ground({
    id: `${right}-1050-31`,
    right,
    act: DATA_PROTECTION_ACT,
    article: { fi: '31 §', sv: '31 §', en: 'section 31' },
    title: { fi: 'Tutkimus tai tilastointi', sv: 'Forskning eller statistik', en: 'Research or statistics' },
    text: {
      fi: 'Tietoja käsitellään vain tutkimusta tai tilastointia varten, ja oikeudesta on tarpeen poiketa sen vuoksi.',
      sv: 'Uppgifterna behandlas endast för forskning eller statistik, och ett undantag från rätten är nödvändigt för det.',
      en: 'The data are processed only for research or statistics, and a derogation from the right is necessary for it.',
    },
    handlerMustState: {
      fi: 'Kerro, miksi poikkeaminen on tarpeen ja miten lain suojatoimet täyttyvät. Muussa käytössä olevat tiedot ratkaistaan erikseen.',
      sv: 'Ange varför undantaget är nödvändigt och hur lagens skyddsåtgärder är uppfyllda. Uppgifter i annan användning avgörs särskilt.',
      en: 'State why the derogation is necessary and how the safeguards of the act are met. Data in other use are decided separately.',
    },
  });
}

function forArchives(right: Right): RefusalGround {
  return ground({
    id: `${right}-1050-32`,
    right,
    act: DATA_PROTECTION_ACT,
    article: { fi: '32 §', sv: '32 §', en: 'section 32' },
    title: {
      fi: 'Yleisen edun mukainen arkistointi',
      sv: 'Arkivering av allmänt intresse',
      en: 'Archiving in the public interest',
    },
    text: {
      fi: 'Tietoja käsitellään vain yleisen edun mukaista arkistointia varten, ja oikeudesta on tarpeen poiketa sen vuoksi.',
      sv: 'Uppgifterna behandlas endast för arkivering av allmänt intresse, och ett undantag från rätten är nödvändigt för det.',
      en: 'The data are processed only for archiving in the public interest, and a derogation from the right is necessary for it.',
    },
    handlerMustState: {
      fi: 'Kerro, miksi oikeuden toteuttaminen estäisi arkistoinnin tai vaikeuttaisi sitä suuresti (89 artiklan 3 kohta).',
      sv: 'Ange varför arkiveringen skulle omöjliggöras eller avsevärt försvåras om rätten tillgodosågs (artikel 89.3).',
      en: 'State why granting the right would make the archiving impossible or seriously impair it (Article 89(3)).',
    },
  });
}

/** Grounds under the derogations of 1050/2018 § 31–32, and danger to the person under 703/2023 § 12. */
export const DEROGATION_GROUNDS: readonly RefusalGround[] = [
  ...RESEARCH.map(forResearch),
  ...ARCHIVES.map(forArchives),
  ground({
    id: 'restriction-703-12',
    right: 'restriction',
    act: {
      fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023)',
      sv: 'Lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
      en: 'Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023)',
    },
    article: { fi: '12 §', sv: '12 §', en: 'section 12' },
    title: {
      fi: 'Rajoittaminen vaarantaisi henkilön',
      sv: 'Begränsningen skulle medföra fara för personen',
      en: 'Restriction would endanger the person',
    },
    text: {
      fi: 'Käsittelyn rajoittamisesta voisi aiheutua vakavaa vaaraa rekisteröidyn terveydelle tai hoidolle taikka rekisteröidyn tai jonkun muun oikeuksille.',
      sv: 'Begränsningen av behandlingen kunde medföra allvarlig fara för den registrerades hälsa eller vård eller för den registrerades eller någon annans rättigheter.',
      en: 'Restriction of processing could cause serious danger to the health or care of the person or to the rights of the person or someone else.',
    },
    handlerMustState: {
      fi: 'Kerro, mistä vaara syntyy ja mitä sosiaali- tai terveydenhuollon asiakastietoja se koskee.',
      sv: 'Ange varav faran uppstår och vilka klientuppgifter inom social- eller hälsovården det gäller.',
      en: 'State where the danger comes from and which client data of social or health care it concerns.',
    },
  }),
  ground({
    id: 'portability-20-4',
    right: 'portability',
    ...gdpr('20 artiklan 4 kohta', 'artikel 20.4', 'Article 20(4)'),
    title: { fi: 'Toisen henkilön oikeudet', sv: 'Andra personers rättigheter', en: 'Rights of others' },
    text: {
      fi: 'Tietojen siirtäminen ei saa vaikuttaa haitallisesti muiden oikeuksiin ja vapauksiin. Muita henkilöitä koskevat tiedot on sen vuoksi jätetty pois.',
      sv: 'Överföringen får inte inverka menligt på andras rättigheter och friheter. Uppgifter om andra personer har därför utelämnats.',
      en: 'Portability must not adversely affect the rights and freedoms of others. Data on other persons were therefore left out.',
    },
    handlerMustState: {
      fi: 'Kerro, mitä tietoja jätettiin pois, yksilöimättä muita henkilöitä. Siirrä muut tiedot.',
      sv: 'Ange vilka uppgifter som utelämnats utan att peka ut andra personer. Överför övriga uppgifter.',
      en: 'State which data were left out without identifying other persons. Transfer the other data.',
    },
  }),
];
