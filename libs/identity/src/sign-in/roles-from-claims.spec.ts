import { describe, expect, it } from '@jest/globals';
import { readRoleMapping, rolesFromClaims } from './roles-from-claims.js';

const mapping = readRoleMapping(
  'tp-kirjaamo=registrar;tp-esimies=handler;tp-esimies=registrar;CN=tsv,DC=lahti=dpo',
);
const roles = (claims: Record<string, unknown>, claim = 'groups') => rolesFromClaims(claims, claim, mapping);

describe('the roles of the organisation’s sign-in', () => {
  it('follow from the values of the claim; one value may give several, several may give one', () => {
    expect(roles({ groups: ['tp-esimies', 'tp-kirjaamo', 'muu'] })).toEqual(['registrar', 'handler']);
    expect(roles({ groups: 'tp-kirjaamo' })).toEqual(['registrar']);
  });

  it('may hang on a distinguished name, and stand deeper in the answer', () => {
    expect(roles({ groups: ['CN=tsv,DC=lahti'] })).toEqual(['dpo']);
    expect(roles({ realm_access: { roles: ['tp-kirjaamo'] } }, 'realm_access.roles')).toEqual(['registrar']);
    expect(roles({ 'https://x.example/roles': ['tp-kirjaamo'] }, 'https://x.example/roles')).toEqual([
      'registrar',
    ]);
  });

  it('are none without the claim, and none for a value of another shape', () => {
    expect(roles({})).toEqual([]);
    expect(roles({ groups: { 'tp-kirjaamo': true } })).toEqual([]);
    expect(roles({ groups: [7, null, 'toString'] })).toEqual([]);
  });
});
