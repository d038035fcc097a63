import type { Catalogue, Register } from '#registers';
import { Temporal } from 'temporal-polyfill';
import { findingsOf } from './holdings.js';
import { unknownHomes } from './homes.js';
import { leftovers } from './leftovers.js';
import { inOrderOfRights, sharesOf, warningsOf } from './merge.js';
import type { Concern, Piece } from './piece.js';
import { populationRedirect, withoutPopulationRectification } from './population-data.js';
import type { Redirect, RouteFacts, Routing } from './routing.js';
import type { Scope } from './scope.js';
import { scopeOf } from './scope.js';
import {
  HOME_UNKNOWN,
  MAY_BE_ERASED,
  REGISTER_UNKNOWN,
  registerCandidate,
  SYSTEM_NOT_IN_REGISTER,
} from './warnings.js';

const CENTRAL_ERASURE_SINCE = Temporal.PlainDate.from('2020-07-01');

function erasureConcerns(facts: RouteFacts, pieces: readonly Piece[]): readonly Concern[] {
  const { dataTo, receivedOn, rights } = facts;
  const { compare } = Temporal.PlainDate;
  if (!dataTo || compare(receivedOn, CENTRAL_ERASURE_SINCE) < 0) return [];
  if (compare(dataTo.add({ years: 4 }), receivedOn) >= 0) return [];
  const data = pieces
    .filter(({ clock, role }) => role === 'decides' && clock === 'shared')
    .flatMap((p) => p.data);
  return data.length > 0 ? [{ code: MAY_BE_ERASED.rule, rights, data, because: MAY_BE_ERASED }] : [];
}

function registersOfPlace({ municipality }: RouteFacts, catalogue: Catalogue): readonly Register[] {
  return catalogue.registers.filter(({ municipalities }) => municipalities.some((id) => id === municipality));
}

function inputConcerns(facts: RouteFacts, scope: Scope, catalogue: Catalogue): readonly Concern[] {
  const unknownRegister = !facts.register && !facts.service;
  const registers = unknownRegister ? registersOfPlace(facts, catalogue) : scope.registers;
  const systems = new Set(registers.flatMap((register) => register.systems).map(({ id }) => id));
  const strangers = (facts.systems ?? []).filter((id) => !systems.has(id));
  const common = { rights: facts.rights, data: scope.asked };
  const candidates = unknownRegister ? [REGISTER_UNKNOWN, ...registers.map(registerCandidate)] : [];
  return [
    ...candidates.map((because) => ({ ...common, code: REGISTER_UNKNOWN.rule, because })),
    ...(strangers.length > 0
      ? [{ ...common, code: SYSTEM_NOT_IN_REGISTER.rule, because: SYSTEM_NOT_IN_REGISTER }]
      : []),
    ...(unknownHomes(facts, catalogue).length > 0
      ? [{ ...common, code: HOME_UNKNOWN.rule, because: HOME_UNKNOWN }]
      : []),
  ];
}

function redirectsOf(facts: RouteFacts, scope: Scope): readonly Redirect[] {
  if (!scope.asked.includes('population-data') || (!facts.register && !facts.service)) return [];
  const redirect = populationRedirect(inOrderOfRights(facts.rights));
  return redirect ? [redirect] : [];
}

/**
 * Who answers which part of a request, who is only named, where to turn instead, and what a person must settle.
 * Pure: depends on the facts and the catalogue only. Every asked right × data pair stands in the answer.
 * Throws when the register is not in the catalogue.
 *
 * Sources: 380/2023 § 123, 381/2023 § 13, 616/2021, 434/2003 § 21 and the registers' notices.
 * Example: everything in the Lapland joint service, Kemi, received 2026-11-22: Tornio, the wellbeing services
 * county of Lapland and Kela decide, KEHA is named and carries out erasure.
 */
export function route(facts: RouteFacts, catalogue: Catalogue): Routing {
  const asked = { ...facts, rights: inOrderOfRights(facts.rights) };
  const scope = scopeOf(asked, catalogue);
  const found = findingsOf(scope.holdings, asked, catalogue);
  const pieces = found.pieces.flatMap(withoutPopulationRectification);
  const redirects = redirectsOf(asked, scope);
  const concerns = [
    ...inputConcerns(asked, scope, catalogue),
    ...found.concerns,
    ...erasureConcerns(asked, pieces),
  ];
  const deciding = pieces.filter(({ role }) => role === 'decides');
  // Advice to turn elsewhere does not answer for a register without the data: that it holds none is told as well.
  const held = scope.holdings.some(({ data }) => data.includes('population-data'));
  const open = leftovers(asked, scope, [...deciding, ...(held ? redirects : []), ...concerns]);
  return {
    shares: sharesOf(pieces, catalogue),
    redirects,
    warnings: warningsOf([...concerns, ...open]),
  };
}
