import type { Language } from '#kernel';
import type { RefusalCertificateContext } from '#letters';
import { type Authority, authorityName } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import { addressLines } from './sender.js';

/**
 * How a refusal of this authority is appealed, as its setting says (law: not settled for municipalities; 808/2019 § 9,
 * 410/2015 § 134, KHO:2020:72). Undefined when the authority has not chosen: then no such letter can be issued.
 */
export function remedyOf(
  authority: Authority,
  language: Language,
  on: Temporal.PlainDate,
  isProtected = false,
): RefusalCertificateContext['remedy'] | undefined {
  const court = courtOf(authority, language, isProtected);
  if (authority.remedy === 'hallintovalitus' && court) return { kind: 'hallintovalitus', body: court };
  if (authority.remedy !== 'oikaisuvaatimus') return undefined;
  const body = reviewBodyOf(authority, language, on);
  return body && { kind: 'oikaisuvaatimus', body };
}

/** Who decides on a claim for a revised decision, and where it is delivered; undefined when no address is known. */
function reviewBodyOf(
  authority: Authority,
  language: Language,
  on: Temporal.PlainDate,
): RefusalCertificateContext['remedy']['body'] | undefined {
  const office = authority.reviewOffice ?? authority.contact;
  const lines = addressLines(office?.post[language]);
  if (!office || lines.length === 0) return undefined;
  const { email, phone, hours } = office;
  return {
    name: (authority.decidingBody ?? authorityName(authority, on))[language],
    addressLines: lines,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(hours?.[language] ? { hours: hours[language] } : {}),
  };
}

/**
 * The administrative court of the authority; undefined when the catalogue does not name one. Its name tells where in the
 * country the matter lies: to a protected person it is not named, but the service common to all of them is, and who
 * tells which court it is (434/2003 § 47 asks for the authority of appeal, 661/2009 § 36 forbids telling the place).
 */
export function courtOf(
  authority: Authority,
  language: Language,
  isProtected = false,
): RefusalCertificateContext['remedy']['body'] | undefined {
  if (!authority.courtOffice) return undefined;
  if (isProtected) return ANY_COURT[language];
  const { office, post, email, phone } = authority.courtOffice;
  return {
    name: office[language],
    addressLines: addressLines(post[language]),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
  };
}

/** Whichever administrative court it is: the common e-service forwards to the right one. */
const ANY_COURT: Readonly<Record<Language, RefusalCertificateContext['remedy']['body']>> = {
  fi: {
    name: 'Toimivaltainen hallinto-oikeus',
    addressLines: [
      'Hallinto- ja erityistuomioistuinten asiointipalvelu: asiointi2.oikeus.fi/hallintotuomioistuimet',
      'Hallinto-oikeuden nimen ja osoitteen saat viranomaisesta. Niitä ei kirjoiteta tähän turvakiellon vuoksi.',
    ],
  },
  sv: {
    name: 'Behörig förvaltningsdomstol',
    addressLines: [
      'Förvaltnings- och specialdomstolarnas e-tjänst: asiointi2.oikeus.fi/hallintotuomioistuimet',
      'Myndigheten uppger domstolens namn och adress. De skrivs inte ut här på grund av spärrmarkeringen.',
    ],
  },
  en: {
    name: 'The competent administrative court',
    addressLines: [
      'E-service of the administrative and special courts: asiointi2.oikeus.fi/hallintotuomioistuimet',
      'Ask the authority for the name and address of the court. They are not written here because of the non-disclosure.',
    ],
  },
};
