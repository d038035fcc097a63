import { describe, expect, it } from '@jest/globals';
import type { Role } from '#kernel';
import { onlyOversees } from './look.js';

const who = (...roles: Role[]) => ({ kind: 'staff', staffId: 's', authorityId: 'lahti', roles }) as const;

describe('who is asked why they open a case', () => {
  it('is the officer who only oversees', () => {
    expect(onlyOversees(who('dpo'))).toBe(true);
    expect(onlyOversees(who('dpo', 'admin'))).toBe(true);
  });

  it.each(['registrar', 'handler', 'expert'] as const)('is nobody who works cases as %s', (role) => {
    expect(onlyOversees(who('dpo', role))).toBe(false);
    expect(onlyOversees(who(role))).toBe(false);
  });
});
