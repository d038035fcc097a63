import { guide } from './kind-guide.js';

/** Letters that give data or tell what there is. */
export const ANSWERS = {
  'access-answer': guide(
    'answer',
    'person',
    [
      'Henkilö saa omat tietonsa ja tiedot niiden käsittelystä.',
      'Personen får sina egna uppgifter och information om hur de behandlas.',
      'The person gets their own data and information on how they are processed.',
    ],
    [
      'Tietosuoja-asetus, 15 artiklan 1–3 kohta',
      'Dataskyddsförordningen, artikel 15.1–15.3',
      'GDPR, Article 15(1)–(3)',
    ],
  ),
  'partial-answer': guide(
    'answer',
    'person',
    [
      'Osa on valmis ja annetaan nyt. Kertoo, mitä on tulossa, milloin ja miksi. Ei pysäytä määräaikaa.',
      'En del är klar och lämnas ut nu. Berättar vad som följer, när och varför. Avbryter inte tidsfristen.',
      'A part is ready and given now. Tells what follows, when and why. Stops no time limit.',
    ],
    [
      'Tietosuoja-asetus, 12 artiklan 3 kohta; julkisuuslaki 621/1999, 14 §:n 4 momentti',
      'Dataskyddsförordningen, artikel 12.3; offentlighetslagen 621/1999, 14 § 4 mom.',
      'GDPR, Article 12(3); Openness Act 621/1999, section 14, subsection 4',
    ],
  ),
  'no-data-found': guide(
    'answer',
    'person',
    [
      'Tietoja haettiin, eikä niitä ole. Kertoo, mistä haettiin.',
      'Uppgifterna söktes, och det finns inga. Berättar var de söktes.',
      'Data were searched for and there are none. Tells where it was searched.',
    ],
    [
      'Tietosuoja-asetus, 12 artiklan 3 kohta ja 15 artiklan 1 kohta',
      'Dataskyddsförordningen, artikel 12.3 och artikel 15.1',
      'GDPR, Article 12(3) and Article 15(1)',
    ],
  ),
  'log-data-answer': guide(
    'answer',
    'person',
    [
      'Henkilö saa tietää, kuka on käyttänyt hänen sosiaali- tai terveydenhuollon tietojaan.',
      'Personen får veta vem som har använt hans eller hennes uppgifter inom social- eller hälsovården.',
      'The person learns who has used their data of social welfare or health care.',
    ],
    [
      'Asiakastietolaki 703/2023, 11 §',
      'Kunduppgiftslagen 703/2023, 11 §',
      'Client Data Act 703/2023, section 11',
    ],
  ),
  'portability-delivery': guide(
    'answer',
    'person',
    [
      'Henkilön itse antamat tiedot annetaan koneellisesti luettavassa muodossa. Kopio on myös PDF-tiedoston sisällä.',
      'De uppgifter som personen själv har lämnat ges i maskinläsbar form. En kopia finns också inuti PDF-filen.',
      'The data that the person gave are given in machine-readable form. A copy is inside the PDF too.',
    ],
    ['Tietosuoja-asetus, 20 artikla', 'Dataskyddsförordningen, artikel 20', 'GDPR, Article 20'],
  ),
  'recipients-told': guide(
    'answer',
    'person',
    [
      'Henkilö kysyy, keille oikaisusta, poistamisesta tai rajoittamisesta on ilmoitettu.',
      'Personen frågar vilka som har underrättats om en rättelse, radering eller begränsning.',
      'The person asks who has been told of a rectification, erasure or restriction.',
    ],
    ['Tietosuoja-asetus, 19 artikla', 'Dataskyddsförordningen, artikel 19', 'GDPR, Article 19'],
  ),
  'inspection-invitation': guide(
    'answer',
    'person',
    [
      'Tietoihin tutustutaan paikalla, sovittuna aikana.',
      'Personen tar del av uppgifterna på plats, på avtalad tid.',
      'The data are looked at on the premises, at a time agreed.',
    ],
    [
      'Julkisuuslaki 621/1999, 16 §; tietosuoja-asetus, 15 artikla',
      'Offentlighetslagen 621/1999, 16 §; dataskyddsförordningen, artikel 15',
      'Openness Act 621/1999, section 16; GDPR, Article 15',
    ],
  ),
  'kin-answer': guide(
    'answer',
    'kin',
    [
      'Vainajan omainen hakee vainajan sosiaali- tai terveydenhuollon tietoja. Päätös: annetaan, annetaan osittain tai ei anneta.',
      'En anhörig ansöker om en avlidens uppgifter inom social- eller hälsovården. Beslut: lämnas ut, delvis eller inte.',
      'Kin apply for data of a deceased person from social welfare or health care. Decision: given, in part or not.',
    ],
    [
      'Asiakastietolaki 703/2023, 52 §; julkisuuslaki 621/1999, 33 §',
      'Kunduppgiftslagen 703/2023, 52 §; offentlighetslagen 621/1999, 33 §',
      'Client Data Act 703/2023, section 52; Openness Act 621/1999, section 33',
    ],
  ),
} as const;
