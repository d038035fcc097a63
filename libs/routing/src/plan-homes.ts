import type { Catalogue, DataCategory } from '#registers';
import { findArrangement } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import type { Homes } from './homes.js';
import { findingsOfArrangement } from './lines.js';

const PLAN: DataCategory = 'activation-plan';

/** One of the two registers that an activation plan stands in, and who answers for it there. */
export interface PlanHome {
  /** The statutory register, by its id in the catalogue. */
  readonly arrangement: string;
  readonly authority: string;
}

/**
 * Who answers today for an activation plan in each of its two registers (189/2001 § 12: employment services and social
 * welfare; since 2023 the wellbeing services county, 591/2022; since 2025 the employment authority, 399/2023). The plan
 * is one, the controllers are two: what one rectifies the other has to learn of (GDPR 19). Fewer than two: the
 * catalogue does not know the other.
 *
 * @param municipality the home municipality of the person
 * @example planHomes('lahti', 2026-11-24) // lahti, paijat-hameen-hyvinvointialue
 */
export function planHomes(
  municipality: string,
  on: Temporal.PlainDate,
  catalogue: Catalogue,
): readonly PlanHome[] {
  const facts = { receivedOn: on, municipality, rights: ['rectification'] as const, data: [PLAN] };
  const homes: Homes = { periods: [{ municipality }], certainty: 'told', members: [municipality] };
  const employment = catalogue.services.find(({ service }) => service === 'employment');
  const found = (employment?.holdings ?? [])
    .filter(({ data }) => data.includes(PLAN))
    .flatMap(({ arrangement }) => {
      const rules = findArrangement(catalogue, arrangement);
      if (!rules) return [];
      const scoped = { holding: { arrangement, data: [PLAN], cautions: [] }, data: [PLAN], homes };
      const { pieces } = findingsOfArrangement(scoped, rules, facts, catalogue);
      const deciding = pieces.filter(({ role }) => role === 'decides');
      return deciding.map(({ authority }) => ({ arrangement, authority }));
    });
  return found.filter(
    ({ authority }, place) => found.findIndex((one) => one.authority === authority) === place,
  );
}
