import type { Language } from '#kernel';
import { SAMPLE_COURT } from '../parts/court.sample.js';
import type { OpennessDecisionContext, OpennessRefusalContext } from './context.js';

/**
 * A request for a report about oneself, received on 22.11.2026. An official does not give the reporter's contact
 * details on 3.12.; the authority is asked on 7.12. and decides on 18.12.2026.
 */
export function sampleOpennessRefusal(language: Language): OpennessRefusalContext {
  const { signer, chair: _chair, ...words } = WORDS[language];
  return {
    ...COMMON,
    ...words,
    recipient: recipient(language),
    issuedOn: '2026-12-03',
    onlineAt: `tietopyynto.example/${language}/cases`,
    signedBy: signer,
  };
}

/** The decision of the authority in the same matter. */
export function sampleOpennessDecision(language: Language): OpennessDecisionContext {
  const { signer: _signer, chair, ...words } = WORDS[language];
  return {
    ...COMMON,
    ...words,
    recipient: recipient(language),
    annexes: [],
    issuedOn: '2026-12-18',
    askedOn: '2026-12-07',
    decidedBy: { name: 'Hanna Esimerkki', title: chair },
    court: SAMPLE_COURT[language],
    service: { method: 'letter', on: '2026-12-18' },
  };
}

const COMMON = {
  caseNumber: 'LAHTI/12/00.04.02/2026',
  requester: { name: 'Aino Mallikas' },
};

const recipient = (language: Language) => ({
  name: 'Aino Mallikas',
  addressLines: ['Mallikatu 5 A 3', language === 'sv' ? '15100 LAHTIS' : '15100 LAHTI'],
});

const PHONE = ['03 000 0001', 'kirjaamo@lahti.example'];

const WORDS = {
  fi: {
    sender: {
      authority: 'Lahden kaupunki',
      unit: 'Työllisyyspalvelut',
      contactLines: ['Kirjaamo, PL 202, 15101 Lahti', 'kirjaamo@lahti.example'],
    },
    request: {
      receivedOn: '2026-11-22',
      channel: 'Tietopyyntö-palvelu',
      rights: ['Itseä koskeva asiakirja (621/1999, 12 §)'],
      scope: ['Pyynnön kohde: minusta tehty ilmoitus.'],
    },
    grounds: ['Laki viranomaisten toiminnan julkisuudesta (621/1999), 11 §:n 2 momentin 7 kohta'],
    reasons: [
      'Todistajan, asianomistajan tai ilmoituksen tekijän yhteystietoja ei anneta, koska niiden antaminen vaarantaisi hänen turvallisuutensa, etunsa tai oikeutensa.',
    ],
    extent: 'Ilmoituksen tekijän yhteystiedot',
    ownReasons:
      'Ilmoituksen tekijän yhteystiedot on poistettu. Häntä on uhkailtu ilmoituksen vuoksi, joten yhteystietojen antaminen vaarantaisi hänen turvallisuutensa.',
    given: 'Ilmoitus on annettu muilta osin.',
    decidingBody: 'Elinvoimalautakunta',
    contact: { name: 'Petri Testilä', title: 'palveluasiantuntija', lines: PHONE },
    signer: { name: 'Petri Testilä', title: 'palveluasiantuntija' },
    chair: 'puheenjohtaja',
  },
  sv: {
    sender: {
      authority: 'Lahtis stad',
      unit: 'Sysselsättningstjänsterna',
      contactLines: ['Registratorskontoret, PB 202, 15101 Lahtis', 'kirjaamo@lahti.example'],
    },
    request: {
      receivedOn: '2026-11-22',
      channel: 'tjänsten Tietopyyntö',
      rights: ['Handling som gäller en själv (621/1999, 12 §)'],
      scope: ['Begäran gäller: en anmälan om mig.'],
    },
    grounds: ['Lagen om offentlighet i myndigheternas verksamhet (621/1999), 11 § 2 mom. 7 punkten'],
    reasons: [
      'Kontaktuppgifter till ett vittne, en målsägande eller en anmälare lämnas inte ut eftersom det skulle äventyra personens säkerhet, intressen eller rättigheter.',
    ],
    extent: 'Anmälarens kontaktuppgifter',
    ownReasons:
      'Anmälarens kontaktuppgifter har tagits bort. Anmälaren har blivit hotad på grund av anmälan, och därför skulle utlämnandet av kontaktuppgifterna äventyra anmälarens säkerhet.',
    given: 'Anmälan har lämnats ut till övriga delar.',
    decidingBody: 'Livskraftsnämnden',
    contact: { name: 'Petri Testilä', title: 'servicesakkunnig', lines: PHONE },
    signer: { name: 'Petri Testilä', title: 'servicesakkunnig' },
    chair: 'ordförande',
  },
  en: {
    translationOf: 'fi' as const,
    sender: {
      authority: 'City of Lahti',
      unit: 'Employment Services',
      contactLines: ['Registry, PO Box 202, 15101 Lahti, Finland', 'kirjaamo@lahti.example'],
    },
    request: {
      receivedOn: '2026-11-22',
      channel: 'the Tietopyyntö service',
      rights: ['Document concerning oneself (621/1999, section 12)'],
      scope: ['Subject of the request: a report about me.'],
    },
    grounds: ['Act on the Openness of Government Activities (621/1999), section 11(2)(7)'],
    reasons: [
      'Contact details of a witness, injured party or reporter are not given because that would endanger their safety, interests or rights.',
    ],
    extent: 'Contact details of the reporter',
    ownReasons:
      'The reporter’s contact details have been removed. The reporter has been threatened because of the report, so giving the contact details would endanger their safety.',
    given: 'The rest of the report has been given.',
    decidingBody: 'Vitality Committee',
    contact: {
      name: 'Petri Testilä',
      title: 'Service Specialist',
      lines: ['+358 3 000 0001', 'kirjaamo@lahti.example'],
    },
    signer: { name: 'Petri Testilä', title: 'Service Specialist' },
    chair: 'Chair',
  },
};
