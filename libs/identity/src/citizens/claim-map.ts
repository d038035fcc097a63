import { valuesOf } from '../sign-in/roles-from-claims.js';
import type { IdentifiedPerson } from './identity-port.js';

const FIELDS = ['hetu', 'name', 'given-name', 'family-name', 'email', 'protected'] as const;
type Field = (typeof FIELDS)[number];

/** Which claim of the identification service tells what. */
export type ClaimMap = Readonly<Record<Field, string>>;

/** Object identifier under which Finnish strong authentication gives the personal identity code. */
export const HETU_CLAIM = 'urn:oid:1.2.246.21';

/** Object identifier under which it gives the ban on disclosing where the person lives: `1` when there is one. */
export const PROTECTED_CLAIM = 'urn:oid:1.2.246.517.2002.2.27';

/** The standard names of OpenID Connect, with the two that Finland adds. */
export const PLAIN_CLAIMS: ClaimMap = {
  hetu: HETU_CLAIM,
  name: 'name',
  'given-name': 'given_name',
  'family-name': 'family_name',
  email: 'email',
  protected: PROTECTED_CLAIM,
};

/** The claims of the Finnish Trust Network, Traficom 213/2023 S. */
export const FTN_CLAIMS: ClaimMap = {
  ...PLAIN_CLAIMS,
  name: 'urn:oid:2.16.840.1.113730.3.1.241',
  'given-name': 'urn:oid:1.2.246.575.1.14',
  'family-name': 'urn:oid:2.5.4.4',
};

/**
 * The claims of a service with names of its own: what is written wins over the given ones.
 *
 * @param written `field=claim`, several by semicolon
 * @example readClaimMap('hetu=personal_identity_code;given-name=given_name', FTN_CLAIMS)
 */
export function readClaimMap(written: string, from: ClaimMap): ClaimMap {
  const pairs = written.split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    const field = FIELDS.find((one) => one === pair.slice(0, at).trim());
    return field ? [[field, pair.slice(at + 1).trim()]] : [];
  });
  return { ...from, ...(Object.fromEntries(pairs) as Partial<ClaimMap>) };
}

/** Reads the person out of the claims. Without a whole name, given and family name make it. */
export function personOf(
  claims: Readonly<Record<string, unknown>>,
  map: ClaimMap,
): Omit<IdentifiedPerson, 'serviceSession'> {
  const text = (field: Field): string => valuesOf(claims, map[field])[0]?.trim() ?? '';
  const [givenName, familyName] = [text('given-name'), text('family-name')];
  const ban = text('protected');
  return {
    hetu: text('hetu'),
    name: text('name') || `${givenName} ${familyName}`.trim(),
    givenName,
    familyName,
    email: text('email') || null,
    protected: ban === '' ? null : ban === '1',
  };
}
