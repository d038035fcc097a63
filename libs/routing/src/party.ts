import type { Catalogue, Municipality, Party, PartyRole } from '#registers';
import { findArea, findAuthority, findMunicipality, PARTY_ROLES } from '#registers';
import { isWithin } from '#rights';
import type { Temporal } from 'temporal-polyfill';

/** Is the party a role found by place, not a fixed authority? */
export function isRole(party: Party): party is PartyRole {
  return PARTY_ROLES.some((role) => role === party);
}

function socialProvider(place: Municipality, on: Temporal.PlainDate, catalogue: Catalogue): string {
  const provider = place.socialProvider ? findAuthority(catalogue, place.socialProvider) : undefined;
  return provider && isWithin(on, provider.lifetime) ? provider.id : place.id;
}

/**
 * The authority that fills a role for a place on a day; undefined where the catalogue has it as not verified.
 * Example: `employment-authority` of Kemi is `tornio` (Meri-Lappi employment area, since 2025-01-01).
 */
export function partyAt(
  party: Party,
  municipality: string,
  on: Temporal.PlainDate,
  catalogue: Catalogue,
): string | undefined {
  if (!isRole(party)) return party;
  const place = findMunicipality(catalogue, municipality);
  if (!place) return undefined;
  switch (party) {
    case 'municipality':
      return place.id;
    case 'te-office':
      return place.teOffice;
    case 'wellbeing-county':
      return place.county;
    case 'pilot-municipality':
      return place.pilot;
    case 'social-provider':
      return socialProvider(place, on, catalogue);
    case 'employment-authority':
      return findArea(catalogue, place.area)?.responsible;
  }
}

/** The places where an authority fills a role; empty when it fills it nowhere. */
export function placesServedBy(authority: string, party: Party, catalogue: Catalogue): readonly string[] {
  return catalogue.municipalities
    .filter((place) => {
      if (party === 'municipality') return place.id === authority;
      if (party === 'te-office') return place.teOffice === authority;
      if (party === 'wellbeing-county') return place.county === authority;
      if (party === 'pilot-municipality') return place.pilot === authority;
      if (party === 'social-provider') return place.id === authority || place.socialProvider === authority;
      return findArea(catalogue, place.area)?.responsible === authority;
    })
    .map(({ id }) => id);
}
