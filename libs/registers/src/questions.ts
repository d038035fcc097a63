import type { Text } from '#kernel';
import { isWithin } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { Authority } from './authority.js';
import type { Catalogue } from './catalogue.js';
import type { EmploymentArea, Municipality } from './place.js';
import type { Register } from './register.js';
import type { Arrangement } from './responsibility.js';
import type { DataCategory } from './vocabulary.js';
import { DATA_CATEGORIES } from './vocabulary.js';

/** The register with this id; undefined when the catalogue has none. */
export function findRegister(catalogue: Catalogue, id: string): Register | undefined {
  return catalogue.registers.find((register) => register.id === id);
}

/** The authority with this id; undefined when the catalogue has none. */
export function findAuthority(catalogue: Catalogue, id: string): Authority | undefined {
  return catalogue.authorities.find((authority) => authority.id === id);
}

/** The municipality with this id; undefined when the catalogue has none. */
export function findMunicipality(catalogue: Catalogue, id: string): Municipality | undefined {
  return catalogue.municipalities.find((municipality) => municipality.id === id);
}

/** The employment area with this id; undefined when the catalogue has none. */
export function findArea(catalogue: Catalogue, id: string | undefined): EmploymentArea | undefined {
  return catalogue.areas.find((area) => area.id === id);
}

/** The arrangement with this id; undefined when the catalogue has none. */
export function findArrangement(catalogue: Catalogue, id: string): Arrangement | undefined {
  return catalogue.arrangements.find((arrangement) => arrangement.id === id);
}

/**
 * The name an authority had on a day; outside its lifetime the nearest name.
 * Example: `keha` on 2025-12-31 is the ELY and TE offices' centre, on 2026-01-01 the
 * Employment, Development and Administration Centre (531/2025).
 */
export function authorityName(authority: Authority, on: Temporal.PlainDate): Text {
  const named = authority.names.find((period) => isWithin(on, period)) ?? authority.names.at(-1);
  if (!named) throw new Error(`Authority ${authority.id} has no name`);
  return named.name;
}

/** The administrative court of appeal; undefined when the appellant's domicile decides (808/2019 § 10). */
export function courtOf(authority: Authority): Text | undefined {
  return authority.court;
}

/** Does this authority work its cases in this installation? */
export function isHosted(authority: Authority): boolean {
  return authority.hosted;
}

/** The authorities that work their cases here. */
export function hostedAuthorities(catalogue: Catalogue): readonly Authority[] {
  return catalogue.authorities.filter(isHosted);
}

/** Every data category the systems of a register hold, in the order of the vocabulary. */
export function dataOf(register: Register): readonly DataCategory[] {
  const held = new Set(
    register.systems.flatMap((system) => system.holdings).flatMap((holding) => holding.data),
  );
  return DATA_CATEGORIES.filter((category) => held.has(category));
}
