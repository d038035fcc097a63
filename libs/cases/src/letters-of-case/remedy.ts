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
): RefusalCertificateContext['remedy'] | undefined {
  const court = courtOf(authority, language);
  if (authority.remedy === 'hallintovalitus' && court) return { kind: 'hallintovalitus', body: court };
  if (authority.remedy === 'oikaisuvaatimus' && authority.contact) {
    const name = authority.decidingBody ?? authorityName(authority, on);
    const { post, email } = authority.contact;
    return {
      kind: 'oikaisuvaatimus',
      body: { name: name[language], addressLines: addressLines(post[language]), email: email ?? '' },
    };
  }
  return undefined;
}

/** The administrative court of the authority; undefined when the catalogue does not name one. */
export function courtOf(
  authority: Authority,
  language: Language,
): RefusalCertificateContext['remedy']['body'] | undefined {
  if (!authority.courtOffice) return undefined;
  const { office, post, email, phone } = authority.courtOffice;
  return {
    name: office[language],
    addressLines: addressLines(post[language]),
    email: email ?? '',
    ...(phone ? { phone } : {}),
  };
}
