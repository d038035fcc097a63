/** What a member of staff may be. One person may hold several roles. */
export const ROLES = ['registrar', 'handler', 'expert', 'dpo', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A citizen in the portal. Without sign-in `personKey` is null. */
export interface CitizenActor {
  readonly kind: 'citizen';
  /** Keyed hash of the personal identity code; null when not signed in. */
  readonly personKey: string | null;
  /** The requests filed in this browser session without sign-in: their receipts may be shown to it. */
  readonly filedRequestIds: readonly string[];
}

/** A signed-in member of staff. Sees only the work of `authorityId`. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly staffId: string;
  readonly authorityId: string;
  readonly roles: readonly Role[];
}

/** Is this somebody who searches and signs, and sees no case: only the tasks of their unit and those given to them? */
export function worksAsExpert({ roles }: Pick<StaffActor, 'roles'>): boolean {
  return roles.includes('expert') && !roles.some((role) => ['registrar', 'handler', 'dpo'].includes(role));
}

/** A background job. */
export interface SystemActor {
  readonly kind: 'system';
  readonly job: string;
}

export type Actor = CitizenActor | StaffActor | SystemActor;
