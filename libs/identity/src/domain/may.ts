import type { Actor, Role } from '#kernel';
import { CITIZEN_PERMISSIONS, type PermissionName, STAFF_PERMISSIONS } from './permission.js';

/**
 * May this actor do this? Says nothing about which case: that is the door's and the database's to decide.
 * Background jobs hold no permission: they call use cases, not routes.
 *
 * @example may({ kind: 'staff', roles: ['dpo'], … }, 'cases.take') // false
 */
export function may(actor: Actor, permission: PermissionName): boolean {
  switch (actor.kind) {
    case 'citizen': {
      const needs = (CITIZEN_PERMISSIONS as Readonly<Record<string, string>>)[permission];
      return needs === 'anyone' || (needs === 'signed-in' && actor.personKey !== null);
    }
    case 'staff': {
      const roles = (STAFF_PERMISSIONS as Readonly<Record<string, readonly Role[]>>)[permission] ?? [];
      return actor.roles.some((role) => roles.includes(role));
    }
    case 'client':
      return actor.scopes.some((scope) => scope === permission);
    case 'system':
      return false;
  }
}
