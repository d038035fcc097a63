import type { Because, Text } from '#kernel';
import type { Catalogue } from '#registers';
import { authorityName, findArea, findAuthority, findMunicipality } from '#registers';
import type { Temporal } from 'temporal-polyfill';

/** The name of an authority on a day, in the three languages. */
export function nameOn(authority: string, on: Temporal.PlainDate, catalogue: Catalogue): Text {
  const found = findAuthority(catalogue, authority);
  return found ? authorityName(found, on) : { fi: authority, sv: authority, en: authority };
}

/** The names of several authorities as one list. */
export function namesOn(authorities: readonly string[], on: Temporal.PlainDate, catalogue: Catalogue): Text {
  const names = authorities.map((authority) => nameOn(authority, on, catalogue));
  return {
    fi: names.map(({ fi }) => fi).join(', '),
    sv: names.map(({ sv }) => sv).join(', '),
    en: names.map(({ en }) => en).join(', '),
  };
}

/** Joint controllers share one clock: the request runs from its first receipt by any of them. */
export const SHARED_CLOCK: Because = {
  rule: 'joint-controllers-share-the-clock',
  source: 'GDPR 26(3)',
  text: {
    fi: 'Yhteisrekisterinpitäjien kesken pyyntö välitetään sisäisesti. Määräaika lasketaan ensimmäisestä saapumisesta.',
    sv: 'Mellan gemensamt personuppgiftsansvariga förmedlas begäran internt. Tidsfristen räknas från det första mottagandet.',
    en: 'Between joint controllers the request is forwarded internally. The period runs from its first receipt.',
  },
};

/** A separate controller: the matter is transferred, the sender told, and the receiver has its own clock. */
export const OWN_CLOCK: Because = {
  rule: 'transfer-starts-own-clock',
  source: '434/2003 § 21',
  text: {
    fi: 'Erillinen rekisterinpitäjä. Jos pyyntö on saapunut toiselle viranomaiselle, se siirretään viipymättä ja siirrosta kerrotaan pyytäjälle. Määräaika alkaa, kun siirto saapuu perille.',
    sv: 'Separat personuppgiftsansvarig. Om begäran har inkommit till en annan myndighet överförs den utan dröjsmål och personen underrättas. Tidsfristen börjar när överföringen har kommit fram.',
    en: 'A separate controller. If the request reached another authority, it is transferred without delay and the person is told. The period starts when the transfer arrives.',
  },
};

export const NAMED_AS_JOINT: Because = {
  rule: 'named-as-joint-controller',
  source: 'GDPR 26(2)',
  text: {
    fi: 'Mainitaan pyytäjälle yhteisrekisterinpitäjänä. Ei vastaa tähän pyyntöön.',
    sv: 'Nämns för personen som gemensamt personuppgiftsansvarig. Besvarar inte denna begäran.',
    en: 'Named to the person as a joint controller. Does not answer this request.',
  },
};

export const ERASES_BY_STATUTE: Because = {
  rule: 'erasure-carried-out-centrally',
  source: '380/2023 § 122; 381/2023 § 12; 447/2020',
  text: {
    fi: 'Poistaa tiedot neljän vuoden kuluttua asiakkuuden päättymisestä ja toteuttaa hyväksytyn poiston tietojärjestelmässä. Ei ratkaise pyyntöä.',
    sv: 'Raderar uppgifterna fyra år efter att kundrelationen upphört och verkställer en godkänd radering i informationssystemet. Avgör inte begäran.',
    en: 'Erases the data four years after the customership ends and carries out an approved erasure in the system. Does not decide the request.',
  },
};

export const ACTIVATION_PLAN: Because = {
  rule: 'activation-plan-in-two-registers',
  source: '189/2001 § 12',
  text: {
    fi: 'Aktivointisuunnitelma on kahdessa rekisterissä, sosiaalihuollon ja työllisyyspalvelujen. Siihen vastataan ja se oikaistaan molemmissa.',
    sv: 'Aktiveringsplanen finns i två register, socialvårdens och sysselsättningstjänsternas. Begäran besvaras och planen rättas i båda.',
    en: 'The activation plan stands in two registers, social welfare and employment services. It is answered and rectified in both.',
  },
};

/** Why the employment authority of a place is who it is; undefined where the area is not known. */
export function areaReason(
  municipality: string,
  on: Temporal.PlainDate,
  catalogue: Catalogue,
): Because | undefined {
  const place = findMunicipality(catalogue, municipality);
  const area = findArea(catalogue, place?.area);
  if (!place || !area?.responsible) return undefined;
  const responsible = nameOn(area.responsible, on, catalogue);
  return {
    rule: 'employment-area',
    source: area.source,
    text: {
      fi: `Kotikunta: ${place.name.fi}. Työllisyysalue: ${area.name.fi}. Vastuukunta: ${responsible.fi}.`,
      sv: `Hemkommun: ${place.name.sv}. Sysselsättningsområde: ${area.name.sv}. Ansvarskommun: ${responsible.sv}.`,
      en: `Home municipality: ${place.name.en}. Employment area: ${area.name.en}. Responsible municipality: ${responsible.en}.`,
    },
  };
}
