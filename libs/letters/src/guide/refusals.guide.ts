import { guide } from './kind-guide.js';

/** Letters that refuse, and those of documents, fees and to others than the person. */
export const REFUSALS_AND_OTHERS = {
  'refusal-certificate': guide(
    'refusal',
    'person',
    [
      'Rekisteröidyn oikeus evätään kokonaan tai osittain.',
      'En av den registrerades rättigheter avslås helt eller delvis.',
      'A right of the data subject is refused in full or in part.',
    ],
    [
      'Tietosuoja-asetus, 12 artiklan 4 kohta; hallintolaki 434/2003, 43–49 §',
      'Dataskyddsförordningen, artikel 12.4; förvaltningslagen 434/2003, 43–49 §',
      'GDPR, Article 12(4); Administrative Procedure Act 434/2003, sections 43–49',
    ],
  ),
  'objection-not-upheld': guide(
    'refusal',
    'person',
    [
      'Vastustamista ei hyväksytä, koska käsittelyyn on huomattavan tärkeä ja perusteltu syy.',
      'Invändningen godtas inte, eftersom det finns tvingande berättigade skäl för behandlingen.',
      'The objection is not upheld, as there are compelling legitimate grounds for the processing.',
    ],
    [
      'Tietosuoja-asetus, 21 artiklan 1 kohta ja 12 artiklan 4 kohta',
      'Dataskyddsförordningen, artikel 21.1 och artikel 12.4',
      'GDPR, Article 21(1) and Article 12(4)',
    ],
  ),
  'log-data-refusal': guide(
    'refusal',
    'person',
    [
      'Lokitietoja ei anneta, tai niistä annetaan osa.',
      'Logguppgifter lämnas inte ut, eller bara delvis.',
      'Log data are not given, or only in part.',
    ],
    [
      'Asiakastietolaki 703/2023, 11 §; tietosuojalaki 1050/2018, 21 §:n 1 momentti',
      'Kunduppgiftslagen 703/2023, 11 §; dataskyddslagen 1050/2018, 21 § 1 mom.',
      'Client Data Act 703/2023, section 11; Data Protection Act 1050/2018, section 21, subsection 1',
    ],
  ),
  'identity-not-established': guide(
    'refusal',
    'person',
    [
      'Pyyntöä ei toteuteta, koska henkilöllisyyttä ei saatu vahvistettua. Sitä on ensin pyydettävä.',
      'Begäran uppfylls inte, eftersom identiteten inte kunde bekräftas. Bekräftelsen ska först ha begärts.',
      'The request is not carried out, as identity was not established. It must have been asked for first.',
    ],
    [
      'Tietosuoja-asetus, 11 artiklan 2 kohta sekä 12 artiklan 2, 4 ja 6 kohta',
      'Dataskyddsförordningen, artikel 11.2 och artikel 12.2, 12.4 och 12.6',
      'GDPR, Article 11(2) and Article 12(2), (4) and (6)',
    ],
  ),
  'openness-refusal': guide(
    'documents-and-fees',
    'person',
    [
      'Virkamies ei anna asiakirjaa. Ensimmäinen vaihe, ei vielä valitusosoitusta.',
      'Tjänstemannen lämnar inte ut handlingen. Första steget, ännu ingen besvärsanvisning.',
      'An official does not give a document. The first step, no appeal instructions yet.',
    ],
    [
      'Julkisuuslaki 621/1999, 14 §:n 3 momentti',
      'Offentlighetslagen 621/1999, 14 § 3 mom.',
      'Openness Act 621/1999, section 14, subsection 3',
    ],
  ),
  'openness-decision': guide(
    'documents-and-fees',
    'person',
    [
      'Henkilö on pyytänyt viranomaisen päätöstä, eikä asiakirjaa anneta. Mukana valitusosoitus.',
      'Personen har begärt myndighetens beslut, och handlingen lämnas inte ut. Besvärsanvisning ingår.',
      'The person has asked for the authority’s decision and the document is not given. With appeal instructions.',
    ],
    [
      'Julkisuuslaki 621/1999, 14 ja 33 §',
      'Offentlighetslagen 621/1999, 14 och 33 §',
      'Openness Act 621/1999, sections 14 and 33',
    ],
  ),
  'documents-given': guide(
    'documents-and-fees',
    'person',
    [
      'Henkilö saa itseään koskevat asiakirjat.',
      'Personen får handlingar som gäller honom eller henne själv.',
      'The person gets documents about themselves.',
    ],
    [
      'Julkisuuslaki 621/1999, 12 ja 16 §',
      'Offentlighetslagen 621/1999, 12 och 16 §',
      'Openness Act 621/1999, sections 12 and 16',
    ],
  ),
  'fee-notice': guide(
    'documents-and-fees',
    'person',
    [
      'Vastauksesta aiotaan periä maksu. Lähetettävä ennen kuin maksua peritään.',
      'En avgift kommer att tas ut för svaret. Skickas innan avgiften tas ut.',
      'A fee is going to be charged for the answer. To be sent before it is charged.',
    ],
    [
      'Julkisuuslaki 621/1999, 34 §; tietosuoja-asetus, 12 artiklan 5 kohta',
      'Offentlighetslagen 621/1999, 34 §; dataskyddsförordningen, artikel 12.5',
      'Openness Act 621/1999, section 34; GDPR, Article 12(5)',
    ],
  ),
  'fee-decision': guide(
    'documents-and-fees',
    'person',
    ['Maksu määrätään.', 'Avgiften fastställs.', 'The fee is decided.'],
    [
      'Julkisuuslaki 621/1999, 33 ja 34 §',
      'Offentlighetslagen 621/1999, 33 och 34 §',
      'Openness Act 621/1999, sections 33 and 34',
    ],
  ),
  'search-request': guide(
    'others',
    'keeper',
    [
      'Tietoja on sellaisella, jolla ei ole tunnuksia palveluun: pyydetään hakemaan tai toteuttamaan.',
      'Uppgifterna finns hos någon utan konto i tjänsten: ombeds söka eller genomföra.',
      'Data are with somebody without an account in the service: asked to search or to carry out.',
    ],
    [
      'Tietosuoja-asetus, 28 artiklan 3 kohdan e alakohta',
      'Dataskyddsförordningen, artikel 28.3 e',
      'GDPR, Article 28(3)(e)',
    ],
  ),
  'recipient-notice': guide(
    'others',
    'recipient',
    [
      'Tietojen saajalle ilmoitetaan oikaisusta, poistamisesta tai rajoittamisesta.',
      'En mottagare av uppgifter underrättas om en rättelse, radering eller begränsning.',
      'A recipient of data is told of a rectification, erasure or restriction.',
    ],
    ['Tietosuoja-asetus, 19 artikla', 'Dataskyddsförordningen, artikel 19', 'GDPR, Article 19'],
  ),
  'task-reminder': guide(
    'others',
    'staff',
    [
      'Tehtävä on tekemättä. Sisäinen kirje ilman henkilön tietoja.',
      'En uppgift är inte utförd. Ett internt brev utan personuppgifter.',
      'A task has not been done. An internal letter without data of the person.',
    ],
    [
      'Hallintolaki 434/2003, 23 §: asia käsitellään ilman aiheetonta viivytystä',
      'Förvaltningslagen 434/2003, 23 §: ett ärende behandlas utan ogrundat dröjsmål',
      'Administrative Procedure Act 434/2003, section 23: without undue delay',
    ],
  ),
} as const;
