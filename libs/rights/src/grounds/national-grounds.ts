import type { Right } from '../right.js';
import type { RefusalGround } from './refusal-ground.js';
import { gdpr, ground } from './refusal-ground.js';
import { identityGrounds } from './identity-grounds.js';

const openness = (fi: string, sv: string, en: string): Pick<RefusalGround, 'act' | 'article'> => ({
  act: {
    fi: 'Laki viranomaisten toiminnan julkisuudesta (621/1999)',
    sv: 'Lagen om offentlighet i myndigheternas verksamhet (621/1999)',
    en: 'Act on the Openness of Government Activities (621/1999)',
  },
  article: { fi, sv, en },
});

/** Grounds under national law: own documents (621/1999 § 11) and log data (703/2023 § 11). */
export const NATIONAL_GROUNDS: readonly RefusalGround[] = [
  ground({
    id: 'own-document-11-2-1',
    right: 'own-document',
    ...openness('11 §:n 2 momentin 1 kohta', '11 § 2 mom. 1 punkten', 'section 11(2)(1)'),
    title: {
      fi: 'Erittäin tärkeä yleinen tai yksityinen etu',
      sv: 'Synnerligen viktigt allmänt eller enskilt intresse',
      en: 'Very important public or private interest',
    },
    text: {
      fi: 'Tiedon antaminen asiakirjasta olisi vastoin erittäin tärkeää yleistä etua, lapsen etua tai muuta erittäin tärkeää yksityistä etua.',
      sv: 'Utlämnandet av uppgifter ur handlingen skulle strida mot ett synnerligen viktigt allmänt intresse, ett barns intresse eller ett annat synnerligen viktigt enskilt intresse.',
      en: "Disclosure of the document would be contrary to a very important public interest, a child's interest or another very important private interest.",
    },
    handlerMustState: {
      fi: 'Kerro, mikä etu on kyseessä ja mitä asiakirjan osaa rajoitus koskee. Anna muut osat.',
      sv: 'Ange vilket intresse det gäller och vilken del av handlingen begränsningen omfattar. Lämna ut övriga delar.',
      en: 'State the interest and the part of the document concerned. Give the other parts.',
    },
  }),
  ground({
    id: 'own-document-11-2-7',
    right: 'own-document',
    ...openness('11 §:n 2 momentin 7 kohta', '11 § 2 mom. 7 punkten', 'section 11(2)(7)'),
    title: {
      fi: 'Ilmoittajan tai todistajan yhteystiedot',
      sv: 'Anmälarens eller vittnets kontaktuppgifter',
      en: 'Contact details of a reporter or witness',
    },
    text: {
      fi: 'Todistajan, asianomistajan tai ilmoituksen tekijän yhteystietoja ei anneta, koska niiden antaminen vaarantaisi hänen turvallisuutensa, etunsa tai oikeutensa.',
      sv: 'Kontaktuppgifter till ett vittne, en målsägande eller en anmälare lämnas inte ut eftersom det skulle äventyra personens säkerhet, intressen eller rättigheter.',
      en: 'Contact details of a witness, injured party or reporter are not given because that would endanger their safety, interests or rights.',
    },
    handlerMustState: {
      fi: 'Kerro, mitkä tiedot on poistettu, yksilöimättä henkilöä.',
      sv: 'Ange vilka uppgifter som har utelämnats utan att peka ut personen.',
      en: 'State which data were left out without identifying the person.',
    },
  }),
  ground({
    id: 'log-data-not-client-data',
    right: 'log-data',
    act: {
      fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023)',
      sv: 'Lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023)',
      en: 'Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023)',
    },
    article: { fi: '11 §', sv: '11 §', en: 'section 11' },
    title: {
      fi: 'Ei sosiaali- tai terveydenhuollon asiakastietoja',
      sv: 'Inte klientuppgifter inom social- eller hälsovården',
      en: 'Not client data of social or health care',
    },
    text: {
      fi: 'Oikeus saada lokitietoja koskee vain sosiaali- ja terveydenhuollon asiakastietoja. Tietojen vastaanottajat kerrotaan tietosuoja-asetuksen 15 artiklan nojalla.',
      sv: 'Rätten att få logguppgifter gäller endast klientuppgifter inom social- och hälsovården. Mottagarna av uppgifterna framgår enligt artikel 15 i dataskyddsförordningen.',
      en: 'The right to log data covers only client data of social welfare and health care. Recipients are told under Article 15 of the Regulation.',
    },
    handlerMustState: {
      fi: 'Kerro, mistä rekisteristä on kyse ja miten vastaanottajat kerrotaan.',
      sv: 'Ange vilket register det gäller och hur mottagarna meddelas.',
      en: 'State the register and how the recipients are told.',
    },
  }),
];

const GDPR_RIGHTS: readonly Right[] = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
];

/** Grounds of GDPR Art. 12(2), 12(5) and 12(6), open for each right of Art. 15–21. */
export const COMMON_GROUNDS: readonly RefusalGround[] = GDPR_RIGHTS.flatMap((right) => [
  ground({
    id: `${right}-12-5-b`,
    right,
    ...gdpr('12 artiklan 5 kohdan b alakohta', 'artikel 12.5 b', 'Article 12(5)(b)'),
    title: {
      fi: 'Ilmeisen perusteeton tai kohtuuton pyyntö',
      sv: 'Uppenbart ogrundad eller orimlig begäran',
      en: 'Manifestly unfounded or excessive',
    },
    text: {
      fi: 'Pyyntö on ilmeisen perusteeton tai kohtuuton erityisesti siksi, että se toistuu.',
      sv: 'Begäran är uppenbart ogrundad eller orimlig, särskilt på grund av dess repetitiva art.',
      en: 'The request is manifestly unfounded or excessive, in particular because of its repetitive character.',
    },
    handlerMustState: {
      fi: 'Osoita perusteettomuus tai kohtuuttomuus tosiseikoin. Työmäärä, sävy tai oikeudenkäyntitarkoitus ei riitä, eikä vähintään vuoden väli ole koskaan kohtuuton.',
      sv: 'Visa att begäran är ogrundad eller orimlig med fakta. Arbetsmängd, ton eller processyfte räcker inte, och ett mellanrum på minst ett år är aldrig orimligt.',
      en: 'Show by facts that the request is unfounded or excessive. Effort, tone or litigation purpose is not enough, and an interval of a year or more is never excessive.',
    },
  }),
  ...identityGrounds(right),
]);
