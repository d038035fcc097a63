import type { Text } from '#kernel';
import type { Regime } from '../regime.js';
import type { Period } from '../rules/period.js';
import type { Sentence } from './step.js';

type Counted = Exclude<Regime, 'immediate'>;

/** What the law asks of the authority (or allows the person) in the period of each regime. */
export const DUTIES: Readonly<Record<Counted, Sentence>> = {
  gdpr: {
    text: {
      fi: 'Viranomaisen on vastattava sinulle kuukaudessa.',
      sv: 'Myndigheten ska svara dig inom en månad.',
      en: 'The authority must answer you within one month.',
    },
    ofPerson: {
      fi: 'Viranomaisen on vastattava pyytäjälle kuukaudessa.',
      sv: 'Myndigheten ska svara den som begärt inom en månad.',
      en: 'The authority must answer the person within one month.',
    },
  },
  openness: {
    fi: 'Tieto asiakirjasta on annettava kahdessa viikossa.',
    sv: 'Uppgifterna ur handlingen ska lämnas inom två veckor.',
    en: 'The information in the document must be given within two weeks.',
  },
  'openness-extensive': {
    text: {
      fi: 'Pyyntösi vaatii tavallista enemmän työtä, joten tieto asiakirjasta on annettava kuukaudessa.',
      sv: 'Din begäran kräver mer arbete än vanligt, så uppgifterna ur handlingen ska lämnas inom en månad.',
      en: 'Your request takes more work than usual, so the information in the document must be given within a month.',
    },
    ofPerson: {
      fi: 'Pyyntö vaatii tavallista enemmän työtä, joten tieto asiakirjasta on annettava kuukaudessa.',
      sv: 'Begäran kräver mer arbete än vanligt, så uppgifterna ur handlingen ska lämnas inom en månad.',
      en: 'The request takes more work than usual, so the information in the document must be given within a month.',
    },
  },
  'log-data': {
    text: {
      fi: 'Tieto siitä, kuka on käsitellyt tietojasi, on annettava kahdessa kuukaudessa.',
      sv: 'Uppgifterna om vem som har behandlat dina uppgifter ska lämnas inom två månader.',
      en: 'You must be told within two months who has handled your data.',
    },
    ofPerson: {
      fi: 'Tieto siitä, kuka on käsitellyt pyytäjän tietoja, on annettava kahdessa kuukaudessa.',
      sv: 'Uppgifterna om vem som har behandlat personens uppgifter ska lämnas inom två månader.',
      en: 'The person must be told within two months who has handled the data.',
    },
  },
  'accessible-format': {
    fi: 'Saavutettavuuspyyntöön on vastattava kahdessa viikossa.',
    sv: 'En begäran om tillgängligt innehåll ska besvaras inom två veckor.',
    en: 'A request for accessible content must be answered within two weeks.',
  },
  appeal: {
    fi: 'Valitusaika on 30 päivää.',
    sv: 'Besvärstiden är 30 dagar.',
    en: 'The time for appeal is 30 days.',
  },
};

/** A period and what it runs from, as the subject of a sentence. */
export function elapsed({ rule }: Period, regime: Regime): Text {
  const of = LENGTHS[rule];
  const from = regime === 'appeal' ? FROM_SERVICE : FROM_RECEIPT;
  return { fi: `${of.fi} ${from.fi}`, sv: `${of.sv} ${from.sv}`, en: `${of.en} ${from.en}` };
}

const FROM_RECEIPT: Text = { fi: 'saapumisesta', sv: 'från ankomstdagen', en: 'from receipt' };
const FROM_SERVICE: Text = { fi: 'tiedoksisaannista', sv: 'från delfåendet', en: 'from service' };

const LENGTHS: Readonly<Record<Period['rule'], Text>> = {
  'at-once': { fi: 'Heti', sv: 'Genast', en: 'At once' },
  'two-weeks': { fi: 'Kaksi viikkoa', sv: 'Två veckor', en: 'Two weeks' },
  'four-weeks': { fi: 'Neljä viikkoa', sv: 'Fyra veckor', en: 'Four weeks' },
  'thirty-days': { fi: '30 päivää', sv: '30 dagar', en: 'Thirty days' },
  'one-month': { fi: 'Kuukausi', sv: 'En månad', en: 'One month' },
  'two-months': { fi: 'Kaksi kuukautta', sv: 'Två månader', en: 'Two months' },
  'three-months': { fi: 'Kolme kuukautta', sv: 'Tre månader', en: 'Three months' },
};
