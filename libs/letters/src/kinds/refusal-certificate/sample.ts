import type { Language } from '#kernel';
import { SAMPLE_COURT } from '../../parts/court.sample.js';
import type { RefusalCertificateContext } from './context.js';

/** Erasure refused in part by an employment authority under Article 17(3)(b), one outdated number erased: the everyday case. */
export function sampleRefusal(language: Language): RefusalCertificateContext {
  const words = WORDS[language];
  return {
    ...words,
    recipient: {
      name: 'Aino Mallikas',
      addressLines: ['Mallikatu 5 A 3', language === 'sv' ? '15100 LAHTIS' : '15100 LAHTI'],
    },
    caseNumber: 'LAHTI/318/00.04.02/2026',
    issuedOn: '2026-12-01',
    requester: { name: 'Aino Mallikas' },
    decidedBy: { name: 'Hanna Esimerkki', title: words.decidedBy },
    indirectAccess: false,
    annexes: [],
    service: { method: 'letter', on: '2026-12-01' },
  };
}

type Words = Pick<
  RefusalCertificateContext,
  'sender' | 'controllers' | 'translationOf' | 'request' | 'decisions' | 'given' | 'contact' | 'remedy'
> & { readonly decidedBy: string };

const FI: Words = {
  sender: {
    authority: 'Lahden kaupunki',
    unit: 'Työllisyyspalvelut',
    contactLines: ['Kirjaamo, PL 202, 15101 Lahti', 'kirjaamo@lahti.example', '03 000 0000'],
  },
  controllers: ['Lahden kaupunki', 'Työllisyys-, kehittämis- ja hallintokeskus'],
  request: {
    receivedOn: '2026-11-02',
    channel: 'Tietopyyntö-palvelu',
    rights: ['Oikeus tietojen poistamiseen (tietosuoja-asetuksen 17 artikla)'],
    scope: ['Pyynnössä vaaditaan, että kaikki työllisyyspalvelujen asiakastiedot poistetaan.'],
  },
  decisions: [
    {
      right: 'erasure',
      register: 'Lahden työllisyyspalvelujen asiakasrekisteri',
      outcome: 'partly-refused',
      extent: 'Lakisääteisten työvoimapalvelujen järjestämistä varten tallennetut tiedot',
      grounds: [
        'EU:n yleinen tietosuoja-asetus (EU) 2016/679, 17 artiklan 3 kohdan b alakohta',
        'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
      ],
      reasons: [
        'Oikeutta tietojen poistamiseen ei ole siltä osin kuin käsittely on tarpeen rekisterinpitäjään sovellettavan lakisääteisen velvoitteen noudattamiseksi tai yleistä etua koskevan tehtävän suorittamiseksi taikka rekisterinpitäjälle kuuluvan julkisen vallan käyttämiseksi.',
      ],
      ownReasons:
        'Asiakkuutenne työllisyyspalveluissa on voimassa. Tietoja tarvitaan\n\n- palvelutarpeenne arviointiin\n- palvelujenne järjestämiseen.\n\nTiedot poistetaan neljän vuoden kuluttua asiakkuuden päättymisestä, jollei niitä tarvita lakisääteisen tehtävän hoitamiseen tai vireillä olevan asian käsittelyyn.',
    },
  ],
  given: 'Vanhentunut puhelinnumero on poistettu 1.12.2026.',
  contact: {
    name: 'Petri Testilä',
    title: 'palveluasiantuntija',
    lines: ['03 000 0001', 'kirjaamo@lahti.example'],
  },
  remedy: {
    kind: 'hallintovalitus',
    body: SAMPLE_COURT.fi,
  },
  decidedBy: 'palvelupäällikkö',
};

const SV: Words = {
  sender: {
    authority: 'Lahtis stad',
    unit: 'Sysselsättningstjänsterna',
    contactLines: ['Registratorskontoret, PB 202, 15101 Lahtis', 'kirjaamo@lahti.example', '03 000 0000'],
  },
  controllers: ['Lahtis stad', 'Sysselsättnings-, utvecklings- och förvaltningscentret'],
  request: {
    receivedOn: '2026-11-02',
    channel: 'tjänsten Tietopyyntö',
    rights: ['Rätt till radering (artikel 17 i dataskyddsförordningen)'],
    scope: ['I begäran krävs att alla kunduppgifter inom sysselsättningstjänsterna raderas.'],
  },
  decisions: [
    {
      right: 'erasure',
      register: 'Kundregistret för Lahtis sysselsättningstjänster',
      outcome: 'partly-refused',
      extent: 'Uppgifter som har sparats för ordnandet av lagstadgad arbetskraftsservice',
      grounds: [
        'EU:s allmänna dataskyddsförordning (EU) 2016/679, artikel 17.3 b',
        'Lagen om ordnande av arbetskraftsservice (380/2023), 122 §',
      ],
      reasons: [
        'Rätt till radering föreligger inte i den mån behandlingen är nödvändig för att uppfylla en rättslig förpliktelse som gäller för den personuppgiftsansvarige, för att utföra en uppgift av allmänt intresse eller som ett led i den personuppgiftsansvariges myndighetsutövning.',
      ],
      ownReasons:
        'Er kundrelation inom sysselsättningstjänsterna är i kraft. Uppgifterna behövs\n\n- för bedömningen av ert servicebehov\n- för ordnandet av era tjänster.\n\nUppgifterna raderas fyra år efter att kundrelationen har upphört, om de inte behövs för skötseln av en lagstadgad uppgift eller för behandlingen av ett anhängigt ärende.',
    },
  ],
  given: 'Ett föråldrat telefonnummer raderades den 1 december 2026.',
  contact: {
    name: 'Petri Testilä',
    title: 'servicesakkunnig',
    lines: ['03 000 0001', 'kirjaamo@lahti.example'],
  },
  remedy: {
    kind: 'hallintovalitus',
    body: SAMPLE_COURT.sv,
  },
  decidedBy: 'servicechef',
};

const EN: Words = {
  sender: {
    authority: 'City of Lahti',
    unit: 'Employment Services',
    contactLines: ['Registry, PO Box 202, 15101 Lahti, Finland', 'kirjaamo@lahti.example', '+358 3 000 0000'],
  },
  controllers: ['City of Lahti', 'Employment, Development and Administration Centre (KEHA)'],
  translationOf: 'fi',
  request: {
    receivedOn: '2026-11-02',
    channel: 'the Tietopyyntö service',
    rights: ['Right to erasure (Article 17 of the GDPR)'],
    scope: ['The request is that all customer data of the employment services be erased.'],
  },
  decisions: [
    {
      right: 'erasure',
      register: 'Customer register of the Lahti employment services',
      outcome: 'partly-refused',
      extent: 'Data stored for the organisation of statutory employment services',
      grounds: [
        'General Data Protection Regulation (EU) 2016/679, Article 17(3)(b)',
        'Act on the Organisation of Employment Services (380/2023), section 122',
      ],
      reasons: [
        'There is no right to erasure to the extent that processing is necessary for compliance with a legal obligation to which the controller is subject, for the performance of a task carried out in the public interest or in the exercise of official authority vested in the controller.',
      ],
      ownReasons:
        'You are a current customer of the employment services. The data are needed\n\n- to assess your need for services\n- to arrange your services.\n\nThe data will be erased four years after the end of your customership, unless they are needed for a statutory task or for a pending matter.',
    },
  ],
  given: 'An outdated telephone number was erased on 1 December 2026.',
  contact: {
    name: 'Petri Testilä',
    title: 'Service Specialist',
    lines: ['+358 3 000 0001', 'kirjaamo@lahti.example'],
  },
  remedy: {
    kind: 'hallintovalitus',
    body: SAMPLE_COURT.en,
  },
  decidedBy: 'Head of Service',
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
