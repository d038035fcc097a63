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

/** What a program of the organisation may be let do over the interface. Tokens name the same words as scopes. */
export const SCOPES = [
  'requests:write',
  'cases:read',
  'clocks:read',
  'tasks:read',
  'catalogue:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/** A program of the organisation that uses the interface. Sees only `authorityId`, and of it what its scopes name. */
export interface ClientActor {
  readonly kind: 'client';
  /** Our id of the registered client. */
  readonly clientId: string;
  readonly authorityId: string;
  readonly scopes: readonly Scope[];
}

/** A background job. */
export interface SystemActor {
  readonly kind: 'system';
  readonly job: string;
}

export type Actor = CitizenActor | StaffActor | ClientActor | SystemActor;
