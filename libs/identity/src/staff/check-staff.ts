import { no, ok, type Result, type Role, ROLES } from '#kernel';
import { APPROVES, type Approves } from '../domain/approves.js';
import { isStrong } from './strong-role.js';

export interface StaffInput {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly unit: string;
  /** Roles that one person can give; a strong role that somebody has already may stay or go. */
  readonly roles: readonly string[];
  readonly approves: readonly string[];
  readonly active: boolean;
}

export interface CheckedStaff {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly approves: readonly Approves[];
  readonly active: boolean;
}

export type StaffFieldsRefusalCode =
  'staff.missing-name' | 'staff.bad-email' | 'staff.too-long' | 'staff.unknown-unit' | 'staff.two-people';

const LONGEST = 120;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** What an administrator wrote of a person. A strong role is not given here: it is proposed. */
export function checkStaff(
  input: StaffInput,
  known: { readonly units: readonly string[]; readonly roles: readonly Role[] },
): Result<CheckedStaff, StaffFieldsRefusalCode> {
  const texts = { name: line(input.name), title: line(input.title), email: line(input.email) };
  if (!texts.name) return no('staff.missing-name', { field: 'name' });
  if (!EMAIL.test(texts.email)) return no('staff.bad-email', { field: 'email' });
  for (const field of ['name', 'title', 'email'] as const)
    if (texts[field].length > LONGEST) return no('staff.too-long', { field, max: LONGEST });
  if (!known.units.includes(input.unit)) return no('staff.unknown-unit', { field: 'unit' });
  const roles = ROLES.filter((role) => input.roles.includes(role));
  if (roles.some((role) => isStrong(role) && !known.roles.includes(role)))
    return no('staff.two-people', { field: 'roles' });
  const approves = APPROVES.filter((one) => input.approves.includes(one));
  return ok({ ...texts, unit: input.unit, roles, approves, active: input.active });
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
