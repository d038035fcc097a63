import { guide } from './kind-guide.js';

/** Letters of what was done with the data. */
export const DONE = {
  'rectification-done': guide(
    'done',
    'person',
    ['Tieto on oikaistu.', 'Uppgiften har rättats.', 'The data have been rectified.'],
    ['Tietosuoja-asetus, 16 artikla', 'Dataskyddsförordningen, artikel 16', 'GDPR, Article 16'],
  ),
  'statement-recorded': guide(
    'done',
    'person',
    [
      'Henkilön lisäselvitys on liitetty tietoihin oikaisun sijasta tai rinnalle.',
      'Personens kompletterande uttalande har fogats till uppgifterna i stället för eller vid sidan av en rättelse.',
      'The person’s supplementary statement has been added to the data instead of or beside a rectification.',
    ],
    ['Tietosuoja-asetus, 16 artikla', 'Dataskyddsförordningen, artikel 16', 'GDPR, Article 16'],
  ),
  'erasure-done': guide(
    'done',
    'person',
    ['Tiedot on poistettu.', 'Uppgifterna har raderats.', 'The data have been erased.'],
    ['Tietosuoja-asetus, 17 artikla', 'Dataskyddsförordningen, artikel 17', 'GDPR, Article 17'],
  ),
  'restriction-done': guide(
    'done',
    'person',
    [
      'Tietojen käsittelyä on rajoitettu.',
      'Behandlingen av uppgifterna har begränsats.',
      'Processing of the data has been restricted.',
    ],
    ['Tietosuoja-asetus, 18 artikla', 'Dataskyddsförordningen, artikel 18', 'GDPR, Article 18'],
  ),
  'restriction-lifted': guide(
    'done',
    'person',
    [
      'Rajoitus päättyy. Lähetettävä ennen kuin se poistetaan.',
      'Begränsningen upphör. Skickas innan den hävs.',
      'The restriction ends. To be sent before it is lifted.',
    ],
    ['Tietosuoja-asetus, 18 artiklan 3 kohta', 'Dataskyddsförordningen, artikel 18.3', 'GDPR, Article 18(3)'],
  ),
  'objection-upheld': guide(
    'done',
    'person',
    [
      'Vastustaminen hyväksytään, ja käsittely lopetetaan.',
      'Invändningen godtas, och behandlingen upphör.',
      'The objection is upheld and processing ends.',
    ],
    ['Tietosuoja-asetus, 21 artikla', 'Dataskyddsförordningen, artikel 21', 'GDPR, Article 21'],
  ),
  'consent-withdrawn': guide(
    'done',
    'person',
    [
      'Suostumuksen peruuttaminen vahvistetaan. Sitä ei voi evätä.',
      'Återkallandet av samtycket bekräftas. Det kan inte avslås.',
      'The withdrawal of consent is confirmed. It cannot be refused.',
    ],
    ['Tietosuoja-asetus, 7 artiklan 3 kohta', 'Dataskyddsförordningen, artikel 7.3', 'GDPR, Article 7(3)'],
  ),
} as const;
