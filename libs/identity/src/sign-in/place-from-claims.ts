import { valuesOf } from './roles-from-claims.js';

/** Where a member of staff works; unit '': not told. */
export interface StaffPlace {
  readonly authorityId: string;
  readonly unit: string;
}

/** Which place each value of the claim stands for: `tp-lahti-kirjaamo` → Lahti, Kirjaamo. */
export type PlaceOfValue = ReadonlyMap<string, StaffPlace>;

/** `value=authority` or `value=authority/unit`, several by semicolon. The last `=` divides, as for roles. */
export function readPlaceMapping(written: string): PlaceOfValue {
  const mapping = new Map<string, StaffPlace>();
  for (const pair of written.split(';').filter((one) => one.trim() !== '')) {
    const at = pair.lastIndexOf('=');
    const [authorityId = '', ...unit] = pair.slice(at + 1).split('/');
    mapping.set(pair.slice(0, at).trim(), { authorityId: authorityId.trim(), unit: unit.join('/').trim() });
  }
  return mapping;
}

/**
 * Where the sign-in of the organisation says a person works.
 *
 * @returns null when it names no authority or more than one; unit '' when it names none or several of it
 */
export function placeFromClaims(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
  mapping: PlaceOfValue,
): StaffPlace | null {
  const places = valuesOf(claims, claim).flatMap((value) => mapping.get(value) ?? []);
  const [authorityId, other] = [...new Set(places.map((place) => place.authorityId))];
  if (authorityId === undefined || other !== undefined) return null;
  const [unit = '', another] = [...new Set(places.map((place) => place.unit).filter(Boolean))];
  return { authorityId, unit: another === undefined ? unit : '' };
}
