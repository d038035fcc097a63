import type { Language } from '#kernel';
import type { TransferContext } from './context.js';

/** A request for everything in the Lapland joint service, received in Kemi: Kela answers for what it stored. */
export function sampleTransfer(language: Language): TransferContext {
  return {
    ...WORDS[language],
    caseNumber: 'KEMI/27/00.04.02/2026',
    issuedOn: '2026-11-24',
    requester: { name: 'Aino Mallikas' },
    requesterContactLines: ['Mallikatu 5 A 3, 94100 KEMI', 'aino.mallikas@posti.example'],
    clock: 'shared',
    dueOn: '2026-12-22',
  };
}

type Words = Omit<
  TransferContext,
  'caseNumber' | 'issuedOn' | 'requester' | 'requesterContactLines' | 'clock' | 'dueOn'
>;

const FI: Words = {
  sender: {
    authority: 'Kemin kaupunki',
    unit: 'Kirjaamo',
    contactLines: ['Kirjaamo, Valtakatu 26, 94100 Kemi', 'kirjaamo@kemi.example', '016 000 000'],
  },
  recipient: { name: 'Kansaneläkelaitos', addressLines: ['Kirjaamo', 'PL 450', '00056 KELA'] },
  secrecy: 'Sisältää henkilötietoja',
  request: {
    receivedOn: '2026-11-22',
    channel: 'Tietopyyntö-palvelu',
    rights: ['Oikeus saada pääsy tietoihin (tietosuoja-asetuksen 15 artikla)'],
    scope: ['Pyynnössä halutaan kaikki Lapin monialaisessa yhteispalvelussa tallennetut henkilötiedot.'],
  },
  shares: ['Monialaisen tuen yhteistoimintamallin asiakasrekisteri: Kansaneläkelaitoksen tallentamat tiedot'],
  because: [
    'Yhteisrekisterinpitäjistä kukin vastaa rekisteröidyn pyyntöön niiden tietojen osalta, jotka se on itse tallentanut (laki työllistymisen monialaisesta edistämisestä (381/2023), 13 §).',
  ],
  toldRequester: { on: '2026-11-24', channel: 'Tietopyyntö-palvelu' },
  signedBy: { name: 'Ritva Koetin', title: 'kirjaaja' },
  contact: { name: 'Ritva Koetin', title: 'kirjaaja', lines: ['016 000 001', 'kirjaamo@kemi.example'] },
  annexes: ['Pyyntö KEMI/27/00.04.02/2026'],
};

const SV: Words = {
  sender: {
    authority: 'Kemi stad',
    unit: 'Registratorskontoret',
    contactLines: ['Registratorskontoret, Valtakatu 26, 94100 Kemi', 'kirjaamo@kemi.example', '016 000 000'],
  },
  recipient: { name: 'Folkpensionsanstalten', addressLines: ['Registratorskontoret', 'PB 450', '00056 FPA'] },
  secrecy: 'Innehåller personuppgifter',
  request: {
    receivedOn: '2026-11-22',
    channel: 'tjänsten Tietopyyntö',
    rights: ['Rätt till tillgång till uppgifter (artikel 15 i dataskyddsförordningen)'],
    scope: [
      'Begäran gäller alla personuppgifter som har sparats inom den sektorsövergripande servicen i Lappland.',
    ],
  },
  shares: [
    'Kundregistret för samarbetsmodellen för sektorsövergripande stöd: uppgifter som Folkpensionsanstalten har sparat',
  ],
  because: [
    'Var och en av de gemensamt personuppgiftsansvariga besvarar en registrerads begäran i fråga om de uppgifter som den själv har sparat (lagen om sektorsövergripande främjande av sysselsättningen (381/2023), 13 §).',
  ],
  toldRequester: { on: '2026-11-24', channel: 'tjänsten Tietopyyntö' },
  signedBy: { name: 'Ritva Koetin', title: 'registrator' },
  contact: { name: 'Ritva Koetin', title: 'registrator', lines: ['016 000 001', 'kirjaamo@kemi.example'] },
  annexes: ['Begäran KEMI/27/00.04.02/2026'],
};

const EN: Words = {
  sender: {
    authority: 'City of Kemi',
    unit: 'Registry',
    contactLines: ['Registry, Valtakatu 26, 94100 Kemi, Finland', 'kirjaamo@kemi.example', '+358 16 000 000'],
  },
  recipient: {
    name: 'Social Insurance Institution of Finland (Kela)',
    addressLines: ['Registry', 'PO Box 450', '00056 KELA'],
  },
  translationOf: 'fi',
  secrecy: 'Contains personal data',
  request: {
    receivedOn: '2026-11-22',
    channel: 'the Tietopyyntö service',
    rights: ['Right of access (Article 15 of the GDPR)'],
    scope: ['The request is for all personal data stored in the cross-sectoral joint service in Lapland.'],
  },
  shares: ['Customer register of the cross-sectoral support model: the data stored by Kela'],
  because: [
    'Each joint controller answers a data subject request in respect of the data that it has itself stored (Act on the Multisectoral Promotion of Employment (381/2023), section 13).',
  ],
  toldRequester: { on: '2026-11-24', channel: 'the Tietopyyntö service' },
  signedBy: { name: 'Ritva Koetin', title: 'Registrar' },
  contact: { name: 'Ritva Koetin', title: 'Registrar', lines: ['+358 16 000 001', 'kirjaamo@kemi.example'] },
  annexes: ['Request KEMI/27/00.04.02/2026'],
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
