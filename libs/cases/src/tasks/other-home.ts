import type { TaskContent } from '#collection';
import type { Catalogue, Register, System } from '#registers';
import { type PlanHome, planHomes } from '#routing';
import type { Temporal } from 'temporal-polyfill';
import type { CaseRecord } from '../read-models/case-record.js';

/** The reasons of a task for the other home of an activation plan: it is asked by letter, or has to be found first. */
export const OTHER_HOME = 'other-home';
export const OTHER_HOME_UNKNOWN = 'other-home-unknown';

/** Is the task for a register that another controller answers for, and that keeps the same plan? */
export function isOtherHome({ content }: { readonly content: Pick<TaskContent, 'brief'> }): boolean {
  return content.brief.reasons.includes(OTHER_HOME);
}

/**
 * Where else than at the authority of the case the activation plan of the person stands (189/2001 § 12).
 *
 * @param record with the home municipality opened
 */
export function otherHomes(
  record: Pick<CaseRecord, 'authority_id'> & { readonly home: string | null },
  register: Register | undefined,
  catalogue: Catalogue,
  today: Temporal.PlainDate,
): readonly PlanHome[] {
  const municipality = record.home ?? register?.seat ?? record.authority_id;
  return planHomes(municipality, today, catalogue).filter(
    ({ authority }) => authority !== record.authority_id,
  );
}

/** Does all that the system holds of the data stand in the register of one of these homes? Then it is theirs to do. */
export function standsThere(
  { holdings }: System,
  data: readonly string[],
  homes: readonly PlanHome[],
): boolean {
  const reached = holdings.filter((holding) => holding.data.some((one) => data.includes(one)));
  const theirs = homes.map(({ arrangement }) => arrangement);
  return (
    data.every((one) => one === 'activation-plan') &&
    reached.length > 0 &&
    reached.every(({ arrangement }) => arrangement !== undefined && theirs.includes(arrangement))
  );
}
