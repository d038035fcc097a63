import { HETU_CLAIM, PROTECTED_CLAIM } from '../claim-map.js';
import type { IdentifiedPerson } from '../identity-port.js';

/** The attributes of Suomi.fi identification that are read, by their SAML names. */
const NAME = {
  hetu: HETU_CLAIM,
  displayName: 'urn:oid:2.16.840.1.113730.3.1.241',
  commonName: 'urn:oid:2.5.4.3',
  allGivenNames: 'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName',
  givenName: 'urn:oid:2.5.4.42',
  surname: 'urn:oid:2.5.4.4',
  eidasSurname: 'http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName',
  email: 'urn:oid:0.9.2342.19200300.100.1.3',
  protected: PROTECTED_CLAIM,
  /** Did the population register answer? When it did not, the names are those of the means of identification. */
  registerAnswered: 'urn:oid:1.2.246.517.3002.111.2',
} as const;

/**
 * Reads a person out of the attributes of Suomi.fi identification. Somebody identified over eIDAS has no Finnish identity
 * code. Where the population register did not answer, nothing is known of a ban, whatever else was sent.
 */
export function personFromAttributes(
  attributes: Readonly<Record<string, unknown>>,
): Omit<IdentifiedPerson, 'serviceSession'> {
  const text = (name: keyof typeof NAME): string => {
    const value = attributes[NAME[name]];
    return typeof value === 'string' ? value.trim() : '';
  };
  const givenName = text('allGivenNames') || text('givenName');
  const familyName = text('surname') || text('eidasSurname');
  const ban = text('registerAnswered') === 'false' ? '' : text('protected');
  return {
    hetu: text('hetu'),
    name: text('displayName') || text('commonName') || `${familyName} ${givenName}`.trim(),
    givenName,
    familyName,
    email: text('email') || null,
    protected: ban === '' ? null : ban === '1',
  };
}
