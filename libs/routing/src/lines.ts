import type { Arrangement, Catalogue, ResponsibilityPeriod, StorageLine } from '#registers';
import { findMunicipality } from '#registers';
import type { Right } from '#rights';
import { isWithin } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { Homes } from './homes.js';
import { overlap } from './homes.js';
import { isRole, placesServedBy } from './party.js';
import type { Findings, Piece } from './piece.js';
import { NOTHING, together } from './piece.js';
import type { Question, Resolved } from './resolve.js';
import { resolve } from './resolve.js';
import type { RouteFacts } from './routing.js';
import type { ScopedHolding } from './scope.js';
import { ACTIVATION_PLAN, ERASES_BY_STATUTE, NAMED_AS_JOINT } from './sentences.js';

function storedInTime(line: StorageLine, facts: RouteFacts): boolean {
  const { compare } = Temporal.PlainDate;
  const to = facts.dataTo && compare(facts.dataTo, facts.receivedOn) < 0 ? facts.dataTo : facts.receivedOn;
  return overlap(line.stored, { from: facts.dataFrom, to });
}

function storedBySomeone(line: StorageLine, facts: RouteFacts, homes: Homes, catalogue: Catalogue): boolean {
  const { storedBy } = facts;
  if (!storedBy) return true;
  return line.storers.some((party) => {
    if (!isRole(party)) return party === storedBy;
    const places = placesServedBy(storedBy, party, catalogue);
    return party === 'employment-authority'
      ? places.length > 0
      : places.some((id) => homes.members.includes(id));
  });
}

function inPilot(line: StorageLine, homes: Homes, catalogue: Catalogue): boolean {
  return !line.onlyInPilot || homes.members.some((id) => findMunicipality(catalogue, id)?.pilot);
}

function pieceOf(
  scoped: ScopedHolding,
  period: ResponsibilityPeriod,
  { authority, because }: Resolved,
  rights: readonly Right[],
): Piece {
  const plan = scoped.data.includes('activation-plan') ? [ACTIVATION_PLAN] : [];
  return {
    authority,
    under: scoped.holding.arrangement ?? '',
    role: 'decides',
    basis: period.basis,
    clock: period.clock,
    rights,
    data: scoped.data,
    systems: scoped.system ? [scoped.system] : [],
    because: [...period.because, ...because, ...plan],
  };
}

function jointPieces(question: Question, deciding: readonly Piece[]): readonly Piece[] {
  // Named beside the decider is the employment authority that serves the customer now, wherever the data were stored.
  const now: Question = { ...question, period: { ...question.period, placeBy: 'receipt' } };
  const joint = question.period.joint.flatMap(
    (party) => resolve(party, party === 'employment-authority' ? now : question).found,
  );
  return deciding.flatMap((piece) =>
    joint
      .filter(({ authority }) => authority !== piece.authority)
      .map(({ authority }) => ({ ...piece, authority, role: 'joint' as const, because: [NAMED_AS_JOINT] })),
  );
}

function erasurePieces({ erases }: ResponsibilityPeriod, deciding: readonly Piece[]): readonly Piece[] {
  if (!erases) return [];
  return deciding
    .filter(({ rights }) => rights.includes('erasure'))
    .map((piece) => ({
      ...piece,
      authority: erases,
      role: 'carries-out' as const,
      rights: ['erasure'] as const,
      because: [ERASES_BY_STATUTE],
    }));
}

function findingsOfLine(
  scoped: ScopedHolding,
  line: StorageLine,
  facts: RouteFacts,
  catalogue: Catalogue,
): Findings {
  const { homes, data } = scoped;
  const applies =
    storedInTime(line, facts) &&
    inPilot(line, homes, catalogue) &&
    storedBySomeone(line, facts, homes, catalogue);
  const period = line.periods.find((candidate) => isWithin(facts.receivedOn, candidate));
  if (!applies || !period) return NOTHING;
  const question: Question = { facts, homes, line, period, catalogue };
  const { found, concerns } = resolve(period.decides, question);
  const deciding = found.map((resolved) => pieceOf(scoped, period, resolved, facts.rights));
  return {
    pieces: [...deciding, ...jointPieces(question, deciding), ...erasurePieces(period, deciding)],
    concerns: concerns.map((because) => ({ code: because.rule, rights: facts.rights, data, because })),
  };
}

/** What the lines of an arrangement give for a holding: who decides, who is named, who erases, what is open. */
export function findingsOfArrangement(
  scoped: ScopedHolding,
  arrangement: Arrangement,
  facts: RouteFacts,
  catalogue: Catalogue,
): Findings {
  return together(arrangement.lines.map((line) => findingsOfLine(scoped, line, facts, catalogue)));
}
