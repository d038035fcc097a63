import type { Role } from '#kernel';

/** Roles that open or oversee everything: giving one takes two people. */
export const STRONG_ROLES = ['dpo', 'admin'] as const;
export type StrongRole = (typeof STRONG_ROLES)[number];

export function isStrong(role: Role): role is StrongRole {
  return (STRONG_ROLES as readonly Role[]).includes(role);
}
