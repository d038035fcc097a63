import type { Because } from '#kernel';
import type { Catalogue, DataCategory } from '#registers';
import { DATA_CATEGORIES, findAuthority } from '#registers';
import type { Right } from '#rights';
import { RIGHTS } from '#rights';
import type { Concern, Piece } from './piece.js';
import type { RouteWarning, Share } from './routing.js';
import { OWN_CLOCK, SHARED_CLOCK } from './sentences.js';

/** Rights in the order of the schema, each once. */
export function inOrderOfRights(rights: readonly Right[]): readonly Right[] {
  return RIGHTS.filter((right) => rights.includes(right));
}

/** Data categories in the order of the vocabulary, each once. */
export function inOrderOfData(data: readonly DataCategory[]): readonly DataCategory[] {
  return DATA_CATEGORIES.filter((category) => data.includes(category));
}

function eachOnce(reasons: readonly Because[]): readonly Because[] {
  const seen = new Map(
    reasons.map((reason) => [`${reason.rule} ${reason.source} ${reason.text.fi}`, reason]),
  );
  return [...seen.values()];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function clockReason(piece: Piece, alone: boolean): readonly Because[] {
  if (piece.role !== 'decides') return [];
  if (piece.clock === 'shared') return [SHARED_CLOCK];
  return alone ? [] : [OWN_CLOCK];
}

function shareOf(pieces: readonly Piece[], alone: boolean, catalogue: Catalogue): Share {
  const first = pieces[0] as Piece;
  return {
    authority: first.authority,
    role: first.role,
    basis: first.basis,
    clock: first.clock,
    rights: inOrderOfRights(first.rights),
    data: inOrderOfData(pieces.flatMap(({ data }) => data)),
    systems: [...new Set(pieces.flatMap(({ systems }) => systems))],
    hosted: findAuthority(catalogue, first.authority)?.hosted ?? false,
    because: eachOnce([...pieces.flatMap(({ because }) => because), ...clockReason(first, alone)]),
  };
}

/** Who decides data in an arrangement is not named for them beside it. */
function withoutSelf(pieces: readonly Piece[]): readonly Piece[] {
  const deciding = pieces.filter(({ role }) => role === 'decides');
  return pieces.flatMap((piece) => {
    if (piece.role !== 'joint') return [piece];
    const own = deciding.filter(
      ({ authority, under }) => authority === piece.authority && under === piece.under,
    );
    const data = piece.data.filter((category) => !own.some((decided) => decided.data.includes(category)));
    return data.length > 0 ? [{ ...piece, data }] : [];
  });
}

const ROLE_ORDER = { decides: 0, 'carries-out': 1, joint: 2 };

/** Pieces of one authority, role, basis, clock and set of rights become one share; deciding shares come first. */
export function sharesOf(pieces: readonly Piece[], catalogue: Catalogue): readonly Share[] {
  const deciding = new Set(pieces.filter(({ role }) => role === 'decides').map(({ authority }) => authority));
  const keyOf = ({ authority, role, basis, clock, rights, under }: Piece): string =>
    [authority, role, role === 'decides' ? basis : under, clock, inOrderOfRights(rights).join()].join('|');
  return grouped(withoutSelf(pieces), keyOf)
    .map((group) => shareOf(group, deciding.size === 1, catalogue))
    .sort((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role]);
}

/** Concerns of one code and set of rights become one warning. */
export function warningsOf(concerns: readonly Concern[]): readonly RouteWarning[] {
  return grouped(concerns, ({ code, rights }) => `${code}|${inOrderOfRights(rights).join()}`).map((group) => {
    const first = group[0] as Concern;
    return {
      code: first.code,
      rights: inOrderOfRights(first.rights),
      data: inOrderOfData(group.flatMap(({ data }) => data)),
      because: eachOnce(group.map(({ because }) => because)),
    };
  });
}
