import { type Role, ROLES } from '#kernel';

/** Which role each value of the claim gives: `tp-kirjaamo` → registrar. */
export type RoleOfValue = ReadonlyMap<string, readonly Role[]>;

/** `value=role`, several by semicolon. The last `=` divides, so that a value may be a distinguished name. */
export function readRoleMapping(written: string): RoleOfValue {
  const mapping = new Map<string, Role[]>();
  for (const pair of written.split(';').filter((one) => one.trim() !== '')) {
    const place = pair.lastIndexOf('=');
    const [value, name] = [pair.slice(0, place).trim(), pair.slice(place + 1).trim()];
    const role = ROLES.find((one) => one === name);
    if (role) mapping.set(value, [...(mapping.get(value) ?? []), role]);
  }
  return mapping;
}

/**
 * The roles that the sign-in of the organisation gives a person. A claim that is not there gives none.
 *
 * @param claim name of the claim, or a path to it by dots: `groups`, `realm_access.roles`
 */
export function rolesFromClaims(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
  mapping: RoleOfValue,
): Role[] {
  const given = valuesOf(claims, claim).flatMap((one) => mapping.get(one) ?? []);
  return ROLES.filter((role) => given.includes(role));
}

/** The texts of a claim: one or a list; what is no text is left out. `claim` may be a path by dots. */
export function valuesOf(claims: Readonly<Record<string, unknown>>, claim: string): readonly string[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : atPath(claims, claim.split('.'));
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

function atPath(claims: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name]
        : undefined,
    claims,
  );
}
