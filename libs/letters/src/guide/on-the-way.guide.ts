import { guide } from './kind-guide.js';

/** Letters before the answer: receipt, questions, other authorities, time. */
export const ON_THE_WAY = {
  acknowledgement: guide(
    'arrival',
    'person',
    [
      'Pyyntö on kirjattu. Kertoo saapumispäivän ja määräajan.',
      'Begäran har registrerats. Berättar om ankomstdagen och tidsfristen.',
      'The request has been registered. Tells the day of receipt and the time limit.',
    ],
    [
      'Laki sähköisestä asioinnista viranomaistoiminnassa 13/2003, 12 §',
      'Lagen om elektronisk kommunikation i myndigheternas verksamhet 13/2003, 12 §',
      'Act on Electronic Services and Communication in the Public Sector 13/2003, section 12',
    ],
  ),
  'identity-request': guide(
    'arrival',
    'person',
    [
      'On perusteltu syy epäillä, kuka pyytää, eikä tietoja voi antaa ennen kuin se on selvä.',
      'Det finns rimliga skäl att betvivla vem som begär, och uppgifterna kan inte lämnas ut innan det är klart.',
      'There is reasonable doubt about who asks, and data cannot be given before it is clear.',
    ],
    [
      'Tietosuoja-asetus, 12 artiklan 6 kohta; tietosuojalaki 1050/2018, 29 §',
      'Dataskyddsförordningen, artikel 12.6; dataskyddslagen 1050/2018, 29 §',
      'GDPR, Article 12(6); Data Protection Act 1050/2018, section 29',
    ],
  ),
  'clarification-request': guide(
    'arrival',
    'person',
    [
      'Pyyntö on niin laaja tai epäselvä, että siihen tarvitaan tarkennus.',
      'Begäran är så omfattande eller oklar att den behöver preciseras.',
      'The request is so wide or unclear that it needs to be specified.',
    ],
    [
      'Tietosuoja-asetus, johdanto-osan 63 kappale; julkisuuslaki 621/1999, 13 §',
      'Dataskyddsförordningen, skäl 63; offentlighetslagen 621/1999, 13 §',
      'GDPR, recital 63; Openness Act 621/1999, section 13',
    ],
  ),
  'e-service-consent': guide(
    'arrival',
    'person',
    [
      'Päätös, johon saa hakea muutosta, haluttaisiin antaa tiedoksi sähköisesti, eikä suostumusta ole.',
      'Ett överklagbart beslut borde delges elektroniskt, och samtycke saknas.',
      'A decision that can be appealed should be served electronically, and there is no consent.',
    ],
    [
      'Laki sähköisestä asioinnista viranomaistoiminnassa 13/2003, 18 §',
      'Lagen om elektronisk kommunikation i myndigheternas verksamhet 13/2003, 18 §',
      'Act on Electronic Services and Communication in the Public Sector 13/2003, section 18',
    ],
  ),
  'transfer-notice': guide(
    'elsewhere',
    'person',
    [
      'Osa pyynnöstä siirrettiin tai välitettiin toiselle viranomaiselle.',
      'En del av begäran överfördes eller vidarebefordrades till en annan myndighet.',
      'Part of the request was transferred or forwarded to another authority.',
    ],
    [
      'Hallintolaki 434/2003, 8 ja 21 §; tietosuoja-asetus, 26 artikla',
      'Förvaltningslagen 434/2003, 8 och 21 §; dataskyddsförordningen, artikel 26',
      'Administrative Procedure Act 434/2003, sections 8 and 21; GDPR, Article 26',
    ],
  ),
  redirect: guide(
    'elsewhere',
    'person',
    [
      'Pyyntö ei koske tätä viranomaista eikä sitä voi siirtää. Neuvoo, minne kääntyä. Ei ole päätös.',
      'Begäran gäller inte den här myndigheten och kan inte överföras. Ger råd om vart man kan vända sig. Inget beslut.',
      'The request is nothing of this authority and cannot be transferred. Advises where to turn. Not a decision.',
    ],
    [
      'Hallintolaki 434/2003, 8 ja 21 §',
      'Förvaltningslagen 434/2003, 8 och 21 §',
      'Administrative Procedure Act 434/2003, sections 8 and 21',
    ],
  ),
  transfer: guide(
    'elsewhere',
    'authority',
    [
      'Pyyntö tai sen osa siirretään toimivaltaiselle viranomaiselle.',
      'Begäran eller en del av den överförs till den behöriga myndigheten.',
      'The request or part of it is transferred to the competent authority.',
    ],
    [
      'Hallintolaki 434/2003, 21 §',
      'Förvaltningslagen 434/2003, 21 §',
      'Administrative Procedure Act 434/2003, section 21',
    ],
  ),
  'extension-notice': guide(
    'time',
    'person',
    [
      'Määräaikaa jatketaan, koska pyyntö on monimutkainen tai pyyntöjä on monta. Lähetettävä ennen ensimmäistä määräpäivää.',
      'Tidsfristen förlängs eftersom begäran är komplicerad eller begärandena många. Skickas före den första sista dagen.',
      'The time limit is extended as the request is complex or there are many. To be sent before the first last day.',
    ],
    [
      'Tietosuoja-asetus, 12 artiklan 3 kohta; julkisuuslaki 621/1999, 14 §:n 4 momentti',
      'Dataskyddsförordningen, artikel 12.3; offentlighetslagen 621/1999, 14 § 4 mom.',
      'GDPR, Article 12(3); Openness Act 621/1999, section 14, subsection 4',
    ],
  ),
  'extension-undone': guide(
    'time',
    'person',
    [
      'Lisäaika kirjattiin erehdyksessä ja perutaan.',
      'Förlängningen antecknades av misstag och återtas.',
      'The extension was recorded by mistake and is taken back.',
    ],
    ['Tietosuoja-asetus, 12 artiklan 3 kohta', 'Dataskyddsförordningen, artikel 12.3', 'GDPR, Article 12(3)'],
  ),
  'late-notice': guide(
    'time',
    'person',
    [
      'Määräaika on mennyt eikä vastausta ole annettu. Pahoittelee ja kertoo, milloin vastaus tulee.',
      'Tidsfristen har gått ut utan svar. Beklagar och berättar när svaret kommer.',
      'The time limit has gone by without an answer. Apologises and tells when the answer comes.',
    ],
    [
      'Tietosuoja-asetus, 12 artiklan 3 kohta; hallintolaki 434/2003, 23 §',
      'Dataskyddsförordningen, artikel 12.3; förvaltningslagen 434/2003, 23 §',
      'GDPR, Article 12(3); Administrative Procedure Act 434/2003, section 23',
    ],
  ),
  'case-closed': guide(
    'time',
    'person',
    [
      'Henkilö on perunut pyyntönsä, ja asian käsittely päättyy.',
      'Personen har återtagit sin begäran, och behandlingen av ärendet avslutas.',
      'The person has withdrawn the request, and the case ends.',
    ],
    [
      'Hallintolaki 434/2003, 8 §',
      'Förvaltningslagen 434/2003, 8 §',
      'Administrative Procedure Act 434/2003, section 8',
    ],
  ),
} as const;
