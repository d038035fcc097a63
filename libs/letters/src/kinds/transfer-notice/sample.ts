import type { Language } from '#kernel';
import type { TransferNoticeContext } from './context.js';

/** Aino asked for everything in the Lapland joint service: forwarded, transferred, and advice to turn to the DVV. */
export function sampleTransferNotice(language: Language): TransferNoticeContext {
  return {
    ...WORDS[language],
    caseNumber: 'TORNIO/27/00.04.02/2026',
    issuedOn: '2026-11-24',
    receivedOn: '2026-11-22',
    restHere: true,
    requester: { name: 'Aino Mallikas' },
    recipient: { name: 'Aino Mallikas', addressLines: ['Mallikatu 5 A 3', '94100 KEMI'] },
  };
}

type Words = Omit<
  TransferNoticeContext,
  'caseNumber' | 'issuedOn' | 'receivedOn' | 'restHere' | 'requester' | 'recipient'
>;

const FI: Words = {
  sender: {
    authority: 'Tornion kaupunki',
    unit: 'Kirjaamo',
    contactLines: ['Suensaarenkatu 4, 95400 Tornio', 'kirjaamo@tornio.example', '016 000 000'],
  },
  parts: [
    {
      kind: 'forwarding',
      receiver: 'Kansaneläkelaitos',
      contactLines: ['Kirjaamo, PL 450, 00056 KELA'],
      rights: ['Oikeus saada pääsy tietoihin (tietosuoja-asetuksen 15 artikla)'],
      data: ['palveluntarve'],
      because: [
        'Kukin yhteisrekisterinpitäjä vastaa tiedoista, jotka se on itse tallentanut (laki työllistymisen monialaisesta edistämisestä (381/2023), 13 §).',
      ],
      dueOn: '2026-12-22',
    },
    {
      kind: 'transfer',
      receiver: 'Lapin hyvinvointialue',
      contactLines: ['Kirjaamo, Esimerkkikatu 3, 96100 Rovaniemi', 'kirjaamo@lapha.example'],
      rights: ['Oikeus saada tieto itseään koskevasta asiakirjasta (laki 621/1999, 12 §)'],
      data: [],
      because: ['Sosiaalihuollon asiakirjat siirtyivät hyvinvointialueelle (laki 616/2021, 64 §).'],
    },
    {
      kind: 'redirect',
      receiver: 'Digi- ja väestötietovirasto',
      contactLines: ['PL 123, 00531 Helsinki'],
      rights: ['Oikeus tietojen oikaisemiseen (tietosuoja-asetuksen 16 artikla)'],
      data: ['väestötiedot'],
      because: [
        'Väestötiedot korjaa Digi- ja väestötietovirasto (laki 661/2009).',
        'Korjausta haetaan viraston omalla lomakkeella, johon tunnistaudutaan vahvasti. Siksi pyyntöä ei voitu siirtää puolestanne.',
      ],
    },
  ],
  signedBy: { name: 'Ritva Koetin', title: 'kirjaaja' },
  contact: { name: 'Ritva Koetin', title: 'kirjaaja', lines: ['016 000 001', 'kirjaamo@tornio.example'] },
};

const SV: Words = {
  sender: {
    authority: 'Torneå stad',
    unit: 'Registratorskontoret',
    contactLines: ['Suensaarenkatu 4, 95400 Torneå', 'kirjaamo@tornio.example', '016 000 000'],
  },
  parts: [
    {
      kind: 'forwarding',
      receiver: 'Folkpensionsanstalten',
      contactLines: ['Registratorskontoret, PB 450, 00056 FPA'],
      rights: ['Rätt till tillgång till uppgifter (artikel 15 i dataskyddsförordningen)'],
      data: ['servicebehov'],
      because: [
        'Var och en av de gemensamt personuppgiftsansvariga svarar för de uppgifter som den själv har sparat (lagen om sektorsövergripande främjande av sysselsättningen (381/2023), 13 §).',
      ],
      dueOn: '2026-12-22',
    },
    {
      kind: 'transfer',
      receiver: 'Lapplands välfärdsområde',
      contactLines: ['Registratorskontoret, Exempelgatan 3, 96100 Rovaniemi', 'kirjaamo@lapha.example'],
      rights: ['Rätt att ta del av en handling som gäller en själv (lagen 621/1999, 12 §)'],
      data: [],
      because: ['Socialvårdens handlingar övergick till välfärdsområdet (lagen 616/2021, 64 §).'],
    },
    {
      kind: 'redirect',
      receiver: 'Myndigheten för digitalisering och befolkningsdata',
      contactLines: ['PB 123, 00531 Helsingfors'],
      rights: ['Rätt till rättelse av uppgifter (artikel 16 i dataskyddsförordningen)'],
      data: ['befolkningsuppgifter'],
      because: [
        'Befolkningsuppgifter rättas av Myndigheten för digitalisering och befolkningsdata (lagen 661/2009).',
        'Rättelse söks med myndighetens egen blankett, som kräver stark identifiering. Därför kunde begäran inte överföras för er räkning.',
      ],
    },
  ],
  signedBy: { name: 'Ritva Koetin', title: 'registrator' },
  contact: { name: 'Ritva Koetin', title: 'registrator', lines: ['016 000 001', 'kirjaamo@tornio.example'] },
};

const EN: Words = {
  sender: {
    authority: 'City of Tornio',
    unit: 'Registry',
    contactLines: ['Suensaarenkatu 4, 95400 Tornio, Finland', 'kirjaamo@tornio.example', '+358 16 000 000'],
  },
  translationOf: 'fi',
  parts: [
    {
      kind: 'forwarding',
      receiver: 'Social Insurance Institution of Finland (Kela)',
      contactLines: ['Registry, PO Box 450, 00056 KELA'],
      rights: ['Right of access (Article 15 of the GDPR)'],
      data: ['service need'],
      because: [
        'Each joint controller answers for the data that it has itself stored (Act on the Multisectoral Promotion of Employment (381/2023), section 13).',
      ],
      dueOn: '2026-12-22',
    },
    {
      kind: 'transfer',
      receiver: 'Wellbeing services county of Lapland',
      contactLines: ['Registry, Esimerkkikatu 3, 96100 Rovaniemi, Finland', 'kirjaamo@lapha.example'],
      rights: ['Right to a document concerning oneself (Act 621/1999, section 12)'],
      data: [],
      because: [
        'The documents of social welfare passed to the wellbeing services county (Act 616/2021, section 64).',
      ],
    },
    {
      kind: 'redirect',
      receiver: 'Digital and Population Data Services Agency',
      contactLines: ['PO Box 123, 00531 Helsinki'],
      rights: ['Right to rectification (Article 16 of the GDPR)'],
      data: ['population data'],
      because: [
        'Population data are corrected by the Digital and Population Data Services Agency (Act 661/2009).',
        'A correction is applied for on the form of the agency, which needs strong identification. This is why the request could not be transferred on your behalf.',
      ],
    },
  ],
  signedBy: { name: 'Ritva Koetin', title: 'Registrar' },
  contact: {
    name: 'Ritva Koetin',
    title: 'Registrar',
    lines: ['+358 16 000 001', 'kirjaamo@tornio.example'],
  },
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
