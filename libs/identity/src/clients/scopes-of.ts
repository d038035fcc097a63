import { type Scope, SCOPES } from '#kernel';

/**
 * The scopes that a token brings and the registration of the client allows: both must name one. Providers write them as
 * one text of words (RFC 9068) or as a list.
 *
 * @example scopesOf('cases:read openid', ['cases:read', 'requests:write']) // ['cases:read']
 */
export function scopesOf(claim: unknown, allowed: readonly string[]): Scope[] {
  const brought: readonly unknown[] =
    typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [];
  return SCOPES.filter((scope) => brought.includes(scope) && allowed.includes(scope));
}
