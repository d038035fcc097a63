import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '#platform';
import { OidcHouse } from '#test/support/oidc-house';
import type { StaffMember, StaffRepository } from '../persistence/staff.repository.js';
import { StaffSignIn } from './staff-sign-in.js';

const MFA = 'https://refeds.org/profile/mfa';
let house: OidcHouse;
beforeAll(async () => {
  house = await OidcHouse.open('oidc', { CITIZEN_OIDC_ACR_VALUES: `${MFA} password` });
});
afterAll(() => house.close());

const kirsi = { id: 's', authorityId: 'lahti', unit: 'Kirjaamo', name: 'Kirsi', roles: ['registrar'] };
const staff = {
  activeBySubject: () => Promise.resolve(kirsi as unknown as StaffMember),
} as unknown as StaffRepository;

/** The house serves the desk here: its client is the desk's. */
async function signedIn(acr: string, over: Partial<Settings>) {
  const { CITIZEN_OIDC_ISSUER, CITIZEN_OIDC_CLIENT_ID, CITIZEN_OIDC_CLIENT_SECRET } = house.settings;
  const settings = Object.assign(new Settings(), {
    DESK_URL: house.settings.PORTAL_URL,
    STAFF_OIDC_ISSUER: CITIZEN_OIDC_ISSUER,
    STAFF_OIDC_CLIENT_ID: CITIZEN_OIDC_CLIENT_ID,
    STAFF_OIDC_CLIENT_SECRET: CITIZEN_OIDC_CLIENT_SECRET,
    ...over,
  });
  const signIn = new StaffSignIn(settings, staff);
  const session = {};
  const begun = await signIn.begin(session, { returnTo: '/fi', language: 'fi' });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const back = await house.visit(begun.value, { claims: {}, acr });
  const finished = await signIn.finish(session, back.search);
  const asked = begun.value.searchParams.get('acr_values');
  return { asked, came: finished.ok ? finished.value.staff.name : finished.refusal.code };
}

describe('a member of staff where a second factor is required', () => {
  it('is asked for it, and comes in with it', async () => {
    expect(await signedIn(MFA, { STAFF_ACR_VALUES: MFA })).toEqual({ asked: MFA, came: 'Kirsi' });
  });

  it('stays out with a password alone', async () => {
    expect((await signedIn('password', { STAFF_ACR_VALUES: MFA })).came).toBe('sign-in.too-weak');
  });

  it('may be told from by a claim of another name, a list among them', async () => {
    const byMethod = { STAFF_ACR_CLAIM: 'amr', STAFF_ACR_VALUES: 'mfa fi-bank' };
    expect(await signedIn('password', byMethod)).toEqual({ asked: null, came: 'Kirsi' });
    expect((await signedIn(MFA, { ...byMethod, STAFF_ACR_VALUES: 'mfa' })).came).toBe('sign-in.too-weak');
  });
});
