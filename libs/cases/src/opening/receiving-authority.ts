import { type Catalogue, findAuthority, isHosted } from '#registers';
import { route } from '#routing';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';

/** What a person chose that decides which registry receives the request. */
export interface ChosenPlace {
  readonly authorityId: string;
  readonly registerId: string;
  readonly municipality: string | null;
  readonly rights: readonly Right[];
}

/**
 * The authority whose registry receives a portal request: the one the person chose when its cases are worked here,
 * else the first one here that answers for the chosen register, else the installation's default registry.
 */
export function receivingAuthority(
  chosen: ChosenPlace,
  receivedOn: Temporal.PlainDate,
  catalogue: Catalogue,
  defaultRegistry: string,
): string {
  const authority = findAuthority(catalogue, chosen.authorityId);
  if (authority && isHosted(authority)) return authority.id;
  if (chosen.registerId === 'unknown') return defaultRegistry;
  const facts = {
    receivedOn,
    register: chosen.registerId,
    rights: [...chosen.rights],
    data: [],
    ...(chosen.municipality ? { homeMunicipality: chosen.municipality } : {}),
  };
  const here = route(facts, catalogue).shares.find((share) => share.hosted && share.role === 'decides');
  return here?.authority ?? defaultRegistry;
}

/** Did the person choose an authority whose cases are not worked here, so that another registry receives? */
export function isChosenElsewhere(authorityId: string, catalogue: Catalogue): boolean {
  const authority = findAuthority(catalogue, authorityId);
  return authority !== undefined && !isHosted(authority);
}
