import { RIGHT_TITLES } from '#rights';
import { defineNotice } from '../../notices/define-notice.js';

/** Tells that the answer did not come in time, with an apology: the month of GDPR 12(3) has gone by, and 12(4) told nothing. */
export const LATE_NOTICE = defineNotice(
  'late-notice',
  {
    fi: 'Vastauksemme on myöhässä',
    sv: 'Vårt svar är försenat',
    en: 'Our answer is late',
  },
  {
    fi: 'Mikä määräaika ylittyi ja milloin vastaus tulee',
    sv: 'Vilken tidsfrist som överskreds och när svaret kommer',
    en: 'Which time limit went by and when the answer comes',
  },
  {
    right: RIGHT_TITLES['access'],
    scope: {
      fi: 'Pyynnön kohde: Kaikki tietoni.',
      sv: 'Begäran gäller: Alla mina uppgifter.',
      en: 'Subject of the request: All my data.',
    },
    issuedOn: '2026-12-01',
    on: '2026-11-30',
    expectedOn: '2026-12-04',
    words: {
      fi: 'Tietojen haku yhdestä järjestelmästä jäi kesken, emmekä huomanneet sitä ajoissa.',
      sv: 'Sökningen i ett av systemen slutfördes inte, och vi märkte det inte i tid.',
      en: 'The search in one of the systems was left unfinished, and we did not notice it in time.',
    },
  },
);
