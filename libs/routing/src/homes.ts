import type { Catalogue } from '#registers';
import type { Period } from '#rights';
import { isWithin } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { HomePeriod, RouteFacts } from './routing.js';

const { compare } = Temporal.PlainDate;

/** Where the person lived, and how sure that is. */
export interface Homes {
  readonly periods: readonly HomePeriod[];
  /** `told` by the person, `assumed` from the register's seat, `unknown`: the members are the candidates. */
  readonly certainty: 'told' | 'assumed' | 'unknown';
  /** The places the register covers; for a service, the place where it was used. */
  readonly members: readonly string[];
}

/** The homes told in the request; undefined when it tells none. */
export function toldHomes({ homeMunicipality }: RouteFacts): readonly HomePeriod[] | undefined {
  if (homeMunicipality === undefined) return undefined;
  if (typeof homeMunicipality === 'string') return [{ municipality: homeMunicipality }];
  return homeMunicipality.length > 0 ? homeMunicipality : undefined;
}

function startOf(period: Period): Temporal.PlainDate {
  return period.from ?? Temporal.PlainDate.from('1900-01-01');
}

/**
 * The home on a day: the period that holds it, else the latest that began before it, else the first.
 * Example: Kemi until 2025-06-30, Rovaniemi from 2025-07-01: on 2026-01-10 Rovaniemi.
 */
export function homeOn(periods: readonly HomePeriod[], on: Temporal.PlainDate): string | undefined {
  const inOrder = [...periods].sort((a, b) => compare(startOf(a), startOf(b)));
  const holding = inOrder.findLast((period) => isWithin(on, period));
  const before = inOrder.findLast((period) => compare(startOf(period), on) <= 0);
  return (holding ?? before ?? inOrder[0])?.municipality;
}

/** Is the home on a day a guess: nothing is told of that day, or two places that began together hold it? */
export function isGuessedOn(periods: readonly HomePeriod[], on: Temporal.PlainDate): boolean {
  const holding = periods.filter((period) => isWithin(on, period));
  const latest = holding.map(startOf).sort(compare).at(-1);
  const places = holding
    .filter((period) => latest?.equals(startOf(period)))
    .map((period) => period.municipality);
  return new Set(places).size !== 1;
}

/** Do two periods share a day? */
export function overlap(a: Period, b: Period): boolean {
  const aEndsFirst = a.to && b.from && compare(a.to, b.from) < 0;
  const bEndsFirst = b.to && a.from && compare(b.to, a.from) < 0;
  return !aEndsFirst && !bEndsFirst;
}

/** The homes during a span of days; when none overlaps it, the home on its first day. */
export function homesDuring(periods: readonly HomePeriod[], span: Period): readonly string[] {
  const during = periods.filter((period) => overlap(period, span)).map(({ municipality }) => municipality);
  if (during.length > 0) return [...new Set(during)];
  const nearest = homeOn(periods, startOf(span));
  return nearest ? [nearest] : [];
}

/** The told homes that the catalogue does not know. */
export function unknownHomes(facts: RouteFacts, catalogue: Catalogue): readonly string[] {
  const known = new Set(catalogue.municipalities.map(({ id }) => id));
  const told = (toldHomes(facts) ?? []).map(({ municipality }) => municipality);
  return [...new Set(told)].filter((id) => !known.has(id));
}
