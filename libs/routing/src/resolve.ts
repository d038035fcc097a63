import type { Because } from '#kernel';
import type { Catalogue, Party, ResponsibilityPeriod, StorageLine } from '#registers';
import { findArea, findAuthority, findMunicipality } from '#registers';
import type { Period } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { Homes } from './homes.js';
import { homeOn, homesDuring, isGuessedOn, overlap } from './homes.js';
import { isRole, partyAt, placesServedBy } from './party.js';
import type { RouteFacts } from './routing.js';
import { areaReason } from './sentences.js';
import {
  AREA_UNVERIFIED,
  authorityUnverified,
  HOME_OUTSIDE_REGISTER,
  HOME_UNKNOWN,
  homeAssumed,
  homeGuessed,
  homeNeeded,
} from './warnings.js';

const TRANSFER_OF_2025 = Temporal.PlainDate.from('2025-01-01');

export interface Resolved {
  readonly authority: string;
  readonly because: readonly Because[];
}

export interface Resolution {
  readonly found: readonly Resolved[];
  readonly concerns: readonly Because[];
}

export interface Question {
  readonly facts: RouteFacts;
  readonly homes: Homes;
  readonly line: StorageLine;
  readonly period: ResponsibilityPeriod;
  readonly catalogue: Catalogue;
}

/** Employment services follow the customer's home; what a municipality or its county stored follows the place of service. */
function followsHome(party: Party, period: ResponsibilityPeriod): boolean {
  return period.placeBy !== 'storage' || party === 'employment-authority';
}

function laterStart(line: StorageLine, facts: RouteFacts): Temporal.PlainDate | undefined {
  const starts = [line.stored.from, facts.dataFrom].filter((day) => day !== undefined);
  return starts.sort((a, b) => Temporal.PlainDate.compare(b, a))[0];
}

function earlierEnd(line: StorageLine, facts: RouteFacts): Temporal.PlainDate {
  const ends = [line.stored.to, facts.dataTo, facts.receivedOn].filter((day) => day !== undefined);
  return ends.sort((a, b) => Temporal.PlainDate.compare(a, b))[0] ?? facts.receivedOn;
}

/** The day whose home decides; undefined where the whole time of storage does. */
function decidingDay({ facts, period }: Question): Temporal.PlainDate | undefined {
  if (period.placeBy === 'storage') return undefined;
  return period.placeBy === 'receipt' ? facts.receivedOn : TRANSFER_OF_2025;
}

function timeOfStorage({ line, facts }: Question): Period {
  return { from: laterStart(line, facts), to: earlierEnd(line, facts) };
}

function homesThen(question: Question): readonly string[] {
  const { periods } = question.homes;
  const on = decidingDay(question);
  if (!on) return homesDuring(periods, timeOfStorage(question));
  const home = homeOn(periods, on);
  return home ? [home] : [];
}

/** Homes are told, but not which of them held when it matters. */
function isGuessed(question: Question): boolean {
  const { periods, certainty } = question.homes;
  if (certainty !== 'told') return false;
  const on = decidingDay(question);
  return on ? isGuessedOn(periods, on) : !periods.some((period) => overlap(period, timeOfStorage(question)));
}

/** The places that find the authority; empty when they are not known. */
function placesOf(party: Party, question: Question): readonly string[] {
  const { facts, homes, line, catalogue } = question;
  const homesKnown = homesThen(question);
  if (followsHome(party, question.period)) return homesKnown;
  const storers = line.storers.filter(isRole);
  const named = facts.storedBy
    ? storers.flatMap((role) => placesServedBy(facts.storedBy as string, role, catalogue))
    : homes.members.length === 1
      ? homes.members
      : homesKnown;
  return named.filter((place) => homes.members.includes(place));
}

function byPlace(party: Party, places: readonly string[], question: Question): Resolution {
  const { catalogue, facts } = question;
  const found = new Map<string, Resolved>();
  const concerns: Because[] = [];
  for (const place of places) {
    const authority = partyAt(party, place, facts.receivedOn, catalogue);
    const municipality = findMunicipality(catalogue, place);
    if (!municipality) concerns.push(HOME_UNKNOWN);
    else if (!authority) concerns.push(authorityUnverified(municipality.name));
    else {
      const employment = party === 'employment-authority';
      const reason = employment ? areaReason(place, facts.receivedOn, catalogue) : undefined;
      const verified = municipality.areaVerified && findArea(catalogue, municipality.area)?.verified;
      if (employment && !verified) concerns.push(AREA_UNVERIFIED);
      found.set(authority, { authority, because: reason ? [reason] : [] });
    }
  }
  return { found: [...found.values()], concerns };
}

function candidatesOf(party: Party, question: Question): readonly string[] {
  const { homes, facts, catalogue } = question;
  const all = homes.members.map((place) => partyAt(party, place, facts.receivedOn, catalogue));
  return [...new Set(all.filter((authority) => authority !== undefined))];
}

/** Every member leads to the same authority, or a person must ask where the customer lived. */
function byMembers(party: Party, question: Question): Resolution {
  const { homes, facts, catalogue } = question;
  const candidates = candidatesOf(party, question);
  const [only] = candidates;
  const everyPlaceKnown = homes.members.every((place) => partyAt(party, place, facts.receivedOn, catalogue));
  if (only && candidates.length === 1 && everyPlaceKnown) {
    return { found: [{ authority: only, because: [] }], concerns: [] };
  }
  const told = homes.certainty === 'told';
  return {
    found: [],
    concerns: [told ? HOME_OUTSIDE_REGISTER : homeNeeded(candidates, facts.receivedOn, catalogue)],
  };
}

/** The storer itself still answers for what it stored. */
function storerItself(party: Party, { facts, line, period, catalogue }: Question): Resolution | undefined {
  const { storedBy } = facts;
  const same = storedBy && period.placeBy === 'storage' && line.storers.includes(party);
  if (!same || !findAuthority(catalogue, storedBy)) return undefined;
  const fills = party === storedBy || placesServedBy(storedBy, party, catalogue).length > 0;
  return fills ? { found: [{ authority: storedBy, because: [] }], concerns: [] } : undefined;
}

/**
 * The authority or authorities that fill a party for this request, with the reasons found by place and the
 * points a person must settle. Never guesses: an unknown home that matters becomes a concern.
 */
export function resolve(party: Party, question: Question): Resolution {
  if (!isRole(party)) return { found: [{ authority: party, because: [] }], concerns: [] };
  const itself = storerItself(party, question);
  if (itself) return itself;
  const places = placesOf(party, question);
  if (places.length === 0) return byMembers(party, question);
  return withAssumptions(party, places, question);
}

/** What the places give, with a concern where the home behind them was assumed and another would lead elsewhere. */
function withAssumptions(party: Party, places: readonly string[], question: Question): Resolution {
  const resolution = byPlace(party, places, question);
  const matters = party === 'employment-authority' || candidatesOf(party, question).length > 1;
  if (matters && isGuessed(question)) {
    return { ...resolution, concerns: [...resolution.concerns, homeGuessed(places, question.catalogue)] };
  }
  if (question.homes.certainty !== 'assumed') return resolution;
  const others = candidatesOf(party, question).filter((id) =>
    resolution.found.every(({ authority }) => authority !== id),
  );
  if (others.length === 0) return resolution;
  const { receivedOn } = question.facts;
  return {
    ...resolution,
    concerns: [...resolution.concerns, homeAssumed(others, receivedOn, question.catalogue)],
  };
}
