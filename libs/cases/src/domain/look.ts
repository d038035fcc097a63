import type { StaffActor } from '#kernel';

/** Why a data-protection officer opens a case. */
export const LOOK_REASONS = ['supervision', 'complaint', 'persons-request', 'security'] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** Who works cases may open them for their work; nobody asks them why. */
const WORKING = ['registrar', 'handler', 'expert'] as const;

/**
 * Does this person see cases only because they oversee them? Then each case takes a reason (GDPR Art. 39(1)(b) gives
 * the task, Art. 5(1)(b) and 32(4) its bounds). One who also works cases at the same authority is not asked.
 *
 * @example onlyOversees({ roles: ['dpo'], … }) // true; ['dpo', 'registrar'] → false
 */
export function onlyOversees({ roles }: StaffActor): boolean {
  return roles.includes('dpo') && !WORKING.some((role) => roles.includes(role));
}
