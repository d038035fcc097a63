import type { Catalogue, DataCategory, Holding, Register, ServiceRule } from '#registers';
import { DATA_CATEGORIES, findRegister } from '#registers';
import type { Homes } from './homes.js';
import { toldHomes } from './homes.js';
import type { RouteFacts } from './routing.js';

/** A holding under the request: the data asked of it, and where it stands. */
export interface ScopedHolding {
  readonly holding: Holding;
  readonly data: readonly DataCategory[];
  readonly system?: string;
  readonly register?: Register;
  readonly homes: Homes;
}

/** What the request reaches: the holdings, and the data it asks for in all. */
export interface Scope {
  readonly holdings: readonly ScopedHolding[];
  readonly asked: readonly DataCategory[];
  readonly registers: readonly Register[];
}

function homesOf(facts: RouteFacts, register: Register): Homes {
  const members = facts.municipality ? [facts.municipality] : register.municipalities;
  const periods =
    toldHomes(facts) ?? (facts.municipality ? [{ municipality: facts.municipality }] : undefined);
  if (periods) return { periods, certainty: 'told', members };
  if (register.seat) return { periods: [{ municipality: register.seat }], certainty: 'assumed', members };
  return { periods: [], certainty: 'unknown', members };
}

function holdingsOfRegister(facts: RouteFacts, register: Register): readonly ScopedHolding[] {
  const homes = homesOf(facts, register);
  const wanted = facts.systems?.length ? new Set(facts.systems) : undefined;
  return register.systems
    .filter((system) => !wanted || wanted.has(system.id))
    .flatMap((system) =>
      system.holdings.map((holding) => ({ holding, data: holding.data, system: system.id, register, homes })),
    );
}

function holdingsOfService(
  facts: RouteFacts,
  rule: ServiceRule,
  municipality: string,
): readonly ScopedHolding[] {
  const periods = toldHomes(facts) ?? [{ municipality }];
  const homes: Homes = { periods, certainty: 'told', members: [municipality] };
  const reached = rule.holdings.filter(
    ({ data, onlyWhenNamed }) => !onlyWhenNamed || facts.data.some((category) => data.includes(category)),
  );
  return reached.map(({ arrangement, data }) => ({
    holding: { arrangement, data: data as readonly DataCategory[], cautions: [] },
    data: data as readonly DataCategory[],
    homes,
  }));
}

function registersOf(facts: RouteFacts, catalogue: Catalogue): readonly Register[] {
  if (facts.register) {
    const register = findRegister(catalogue, facts.register);
    if (!register) throw new Error(`Unknown register ${facts.register}`);
    return [register];
  }
  const { municipality, service } = facts;
  if (!municipality || !service) return [];
  return catalogue.registers.filter(
    (register) => register.services.includes(service) && register.municipalities.includes(municipality),
  );
}

/**
 * What a request reaches in the catalogue. A service reaches the registers of the place that serve it and the
 * statutory registers behind it; data outside them are asked all the same, so that nothing is dropped.
 */
export function scopeOf(facts: RouteFacts, catalogue: Catalogue): Scope {
  const registers = registersOf(facts, catalogue);
  const rule = catalogue.services.find(({ service }) => service === facts.service);
  const holdings = [
    ...registers.flatMap((register) => holdingsOfRegister(facts, register)),
    ...(rule && facts.municipality && !facts.systems?.length
      ? holdingsOfService(facts, rule, facts.municipality)
      : []),
  ];
  const wholeRegister = registers
    .flatMap((register) => register.systems)
    .flatMap((system) => system.holdings);
  const reached = holdings.length > 0 ? holdings : wholeRegister;
  const all = new Set(reached.flatMap(({ data }) => data));
  const everything = all.size > 0 ? DATA_CATEGORIES.filter((category) => all.has(category)) : DATA_CATEGORIES;
  const asked = facts.data.length > 0 ? [...new Set(facts.data)] : everything;
  const within = holdings
    .map((scoped) => ({ ...scoped, data: scoped.data.filter((category) => asked.includes(category)) }))
    .filter(({ data }) => data.length > 0);
  return { holdings: within, asked, registers };
}
