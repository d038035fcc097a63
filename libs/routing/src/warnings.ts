import type { Because, Text } from '#kernel';
import type { Catalogue, Register } from '#registers';
import { findMunicipality } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import { namesOn } from './sentences.js';

const RULE_OF_ADVICE = '434/2003 § 8, 21';

function warning(rule: string, text: Text, source = RULE_OF_ADVICE): Because {
  return { rule, source, text };
}

/** A longer list of candidates helps nobody. */
const MANY = 6;
const EVERY_MUNICIPALITY: Text = {
  fi: 'alueen kunnat',
  sv: 'områdets kommuner',
  en: 'the municipalities of the area',
};

/** The controller depends on the home municipality, and the request does not tell it. */
export function homeNeeded(
  candidates: readonly string[],
  on: Temporal.PlainDate,
  catalogue: Catalogue,
): Because {
  const few = candidates.length <= MANY ? candidates : [];
  const names = few.length > 0 ? namesOn(few, on, catalogue) : EVERY_MUNICIPALITY;
  return warning(
    'home-municipality-needed',
    {
      fi: `Vastaava viranomainen riippuu asiakkaan kotikunnasta. Kysy kotikunta. Mahdolliset: ${names.fi}.`,
      sv: `Den ansvariga myndigheten beror på kundens hemkommun. Fråga efter hemkommunen. Möjliga: ${names.sv}.`,
      en: `The responsible authority depends on the customer's home municipality. Ask for it. Possible: ${names.en}.`,
    },
    '380/2023 § 17, 123; 381/2023 § 13',
  );
}

/** The register's own place was assumed; a customer of another place belongs elsewhere. */
export function homeAssumed(
  others: readonly string[],
  on: Temporal.PlainDate,
  catalogue: Catalogue,
): Because {
  const names = namesOn(others, on, catalogue);
  return warning(
    'home-municipality-assumed',
    {
      fi: `Kotikuntaa ei ole kerrottu, joten ehdotus olettaa rekisterin oman kunnan. Muualla asuvan asiakkaan tiedoista vastaa: ${names.fi}.`,
      sv: `Hemkommunen har inte angetts, så förslaget utgår från registrets egen kommun. För kunder på annan ort ansvarar: ${names.sv}.`,
      en: `The home municipality is not told, so the proposal assumes the register's own. For customers elsewhere the controller is: ${names.en}.`,
    },
    '380/2023 § 17, 123',
  );
}

/** Homes were told, but none for the time that decides, or two at once. */
export function homeGuessed(places: readonly string[], catalogue: Catalogue): Because {
  const names = places
    .map((place) => findMunicipality(catalogue, place)?.name)
    .filter((name) => name !== undefined);
  const listed = (language: 'fi' | 'sv' | 'en'): string => names.map((name) => name[language]).join(', ');
  return warning(
    'home-municipality-assumed',
    {
      fi: `Ratkaisevan ajan kotikuntaa ei ole kerrottu yksiselitteisesti, joten ehdotus olettaa: ${listed('fi')}. Kysy kotikunta.`,
      sv: `Hemkommunen har inte angetts entydigt för den tid som avgör, så förslaget utgår från: ${listed('sv')}. Fråga efter hemkommunen.`,
      en: `The home municipality is not told unambiguously for the time that decides, so the proposal assumes: ${listed('en')}. Ask for it.`,
    },
    '380/2023 § 17, 123; 381/2023 § 13',
  );
}

/** The place is known, but not who serves it. */
export function authorityUnverified(place: Text): Because {
  return warning('authority-not-verified', {
    fi: `Toimivaltaista viranomaista ei ole varmistettu viranomaisluettelossa. Kotikunta: ${place.fi}. Selvitä se ennen siirtoa.`,
    sv: `Den behöriga myndigheten har inte verifierats i myndighetsförteckningen. Hemkommun: ${place.sv}. Utred den före överföringen.`,
    en: `The competent authority is not verified in the list of authorities. Home municipality: ${place.en}. Find it out before the transfer.`,
  });
}

export const AREA_UNVERIFIED = warning('area-decision-not-verified', {
  fi: 'Työllisyysalueen lopullista päätöstä ei ole varmistettu. Tarkista vastuukunta ennen siirtoa.',
  sv: 'Det slutliga beslutet om sysselsättningsområdet har inte verifierats. Kontrollera ansvarskommunen före överföringen.',
  en: 'The final decision on the employment area is not verified. Check the responsible municipality before the transfer.',
});

export const HOME_OUTSIDE_REGISTER = warning('home-municipality-outside-register', {
  fi: 'Kotikunta ei kuulu rekisterin alueeseen. Selvitä, missä kunnassa henkilö oli palvelun asiakkaana.',
  sv: 'Hemkommunen hör inte till registrets område. Utred i vilken kommun personen var kund.',
  en: 'The home municipality is outside the area of the register. Find out in which municipality the person was a customer.',
});

export const HOME_UNKNOWN = warning('municipality-not-in-catalogue', {
  fi: 'Kotikunta ei ole viranomaisluettelossa. Selvitä, mikä viranomainen vastaa asiakkaan tiedoista.',
  sv: 'Hemkommunen finns inte i myndighetsförteckningen. Utred vilken myndighet som ansvarar för kundens uppgifter.',
  en: "The home municipality is not in the list of authorities. Find out which authority answers for the customer's data.",
});

export const REGISTER_UNKNOWN = warning('register-unknown', {
  fi: 'Rekisteriä tai palvelua ei ole kerrottu. Kysy, missä palvelussa henkilö on ollut asiakkaana, tai tutki kunnan rekisterit.',
  sv: 'Registret eller tjänsten har inte angetts. Fråga i vilken tjänst personen har varit kund eller gå igenom kommunens register.',
  en: 'The register or service is not told. Ask in which service the person was a customer, or go through the registers of the municipality.',
});

/** A register of the place where the person may have been a customer. */
export function registerCandidate({ name, notice }: Register): Because {
  return { rule: 'register-candidate', source: notice.title, text: name };
}

export const DATA_NOT_IN_REGISTER = warning(
  'data-not-in-register',
  {
    fi: 'Selosteen mukaan rekisterissä ei ole näitä tietoja. Vastaa, ettei tietoja ole, tai selvitä oikea rekisteri.',
    sv: 'Enligt beskrivningen innehåller registret inte dessa uppgifter. Svara att uppgifterna inte finns eller utred rätt register.',
    en: 'According to the notice the register does not hold these data. Answer that they are not held, or find the right register.',
  },
  'GDPR 12(4); 434/2003 § 8',
);

export const NOT_STORED_BY = warning('not-stored-by-this-authority', {
  fi: 'Mikään sääntö ei kerro, että nimetty viranomainen olisi tallentanut näitä tietoja rekisteriin. Tarkista, kuka tiedot tallensi.',
  sv: 'Ingen regel visar att den nämnda myndigheten har lagrat dessa uppgifter i registret. Kontrollera vem som lagrade dem.',
  en: 'No rule shows that the named authority stored these data in the register. Check who stored them.',
});

export const NO_RULE_FOR_PERIOD = warning('no-rule-covers-this', {
  fi: 'Mikään sääntö ei kata tätä osaa pyynnöstä (palvelu, järjestelmä, ajanjakso tai saapumispäivä). Kirjaamo selvittää, kuka siitä vastaa.',
  sv: 'Ingen regel täcker denna del av begäran (tjänst, system, period eller ankomstdag). Registratorskontoret utreder vem som ansvarar.',
  en: 'No rule covers this part of the request (service, system, period or day of receipt). The registry office finds out who answers for it.',
});

export const SYSTEM_NOT_IN_REGISTER = warning('system-not-in-register', {
  fi: 'Pyynnössä nimettyä järjestelmää ei mainita tämän rekisterin selosteessa.',
  sv: 'Det system som nämns i begäran ingår inte i beskrivningen av detta register.',
  en: 'The system named in the request is not in the notice of this register.',
});

export const MAY_BE_ERASED = warning(
  'data-may-be-erased',
  {
    fi: 'Tiedot poistetaan neljän vuoden kuluttua asiakkuuden päättymisestä, joten osa on voitu jo poistaa. Etsi silti ja kirjaa tulos.',
    sv: 'Uppgifterna raderas fyra år efter att kundrelationen upphört, så en del kan redan vara raderade. Sök ändå och anteckna resultatet.',
    en: 'Data are erased four years after the customership ends, so part may be gone already. Search all the same and record the result.',
  },
  '380/2023 § 122; 381/2023 § 12',
);
