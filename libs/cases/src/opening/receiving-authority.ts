import { type Catalogue, findAuthority, isHosted } from '#registers';
import { route } from '#routing';
import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';

/**
 * The authority whose registry receives a portal request: the one the person chose when its cases are worked here,
 * else the first one here that answers for the chosen register, else the installation's default registry.
 */
export function receivingAuthority(
  chosen: { authorityId: string; registerId: string; municipality: string | null; rights: readonly Right[] },
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
