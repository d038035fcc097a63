import type { Right } from '../right.js';
import type { RefusalGround } from './refusal-ground.js';
import { gdpr, ground } from './refusal-ground.js';

/** Nobody knows who asks: reasonable doubt that stayed (GDPR 12(6)), or data by which nobody can be told apart (12(2)). */
export function identityGrounds(right: Right): readonly RefusalGround[] {
  return [
    ground({
      id: `${right}-12-6`,
      right,
      ...gdpr('12 artiklan 6 kohta', 'artikel 12.6', 'Article 12(6)'),
      title: {
        fi: 'Henkilöllisyyttä ei ole vahvistettu',
        sv: 'Identiteten har inte bekräftats',
        en: 'Identity has not been established',
      },
      text: {
        fi: 'Pyytäjän henkilöllisyydestä on perusteltua syytä epäillä. Sen vahvistamiseksi on pyydetty lisätietoja, eikä niitä ole saatu.',
        sv: 'Det finns rimliga skäl att betvivla identiteten hos den som begärt. Ytterligare information har begärts för att bekräfta den, men har inte kommit in.',
        en: 'There are reasonable doubts about the identity of the requester. Further information to confirm it was requested and has not come.',
      },
      handlerMustState: {
        fi: 'Kerro, mitä pyydettiin, mitä siitä tuli ja miksi se ei riittänyt. Peruste on käytettävissä, kun henkilöllisyyttä on kysytty kirjeellä eikä sitä ole vahvistettu annetussa ajassa.',
        sv: 'Ange vad som begärdes, vad som kom och varför det inte räckte. Grunden kan användas när identiteten har efterfrågats i ett brev och inte har bekräftats inom den angivna tiden.',
        en: 'State what was requested, what came of it and why it did not do. The ground can be used when identity was asked for by letter and not confirmed in the time given.',
      },
    }),
    ground({
      id: `${right}-12-2`,
      right,
      ...gdpr('12 artiklan 2 kohta', 'artikel 12.2', 'Article 12(2)'),
      title: {
        fi: 'Rekisteröityä ei voida tunnistaa',
        sv: 'Den registrerade kan inte identifieras',
        en: 'The person cannot be identified',
      },
      text: {
        fi: 'Rekisterinpitäjä on osoittanut, ettei se pysty tunnistamaan rekisteröityä. Lisätietoja on pyydetty, mutta henkilöllisyyttä ei ole voitu varmistaa.',
        sv: 'Den personuppgiftsansvarige har visat att den inte kan identifiera den registrerade. Ytterligare information har begärts, men identiteten har inte kunnat bekräftas.',
        en: 'The controller has shown that it cannot identify the person. Further information was requested, but the identity could not be confirmed.',
      },
      handlerMustState: {
        fi: 'Kerro, mitä lisätietoja pyydettiin ja milloin, ja miten asian voi panna uudelleen vireille.',
        sv: 'Ange vilken ytterligare information som begärdes och när, och hur ärendet kan inledas på nytt.',
        en: 'State which further information was requested and when, and how the matter can be raised again.',
      },
    }),
  ];
}
