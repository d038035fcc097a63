import { Inject, Injectable } from '@nestjs/common';
import { type Language, no, ok, type Result } from '#kernel';
import { Settings, type SignedInStaff } from '#platform';
import { StaffRepository } from '../persistence/staff.repository.js';
import { readRoleMapping, type RoleOfValue, rolesFromClaims } from './roles-from-claims.js';
import { OidcClient } from './oidc-client.js';
import { SignInFlow, type SignInRefusal, type SignInSession } from './sign-in-flow.js';

export type StaffSignInRefusal = SignInRefusal | 'sign-in.not-staff';

/**
 * Signs staff in to the desk. The provider says who it is; our own table says what they may do. Where the installation
 * names a claim, the roles that follow from it are written into the table first.
 */
@Injectable()
export class StaffSignIn {
  readonly #flow: SignInFlow;
  readonly #roleOf: RoleOfValue;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(StaffRepository) private readonly staff: StaffRepository,
  ) {
    this.#roleOf = readRoleMapping(settings.STAFF_ROLES);
    const client = new OidcClient({
      issuer: settings.STAFF_OIDC_ISSUER,
      clientId: settings.STAFF_OIDC_CLIENT_ID,
      clientSecret: settings.STAFF_OIDC_CLIENT_SECRET,
    });
    this.#flow = new SignInFlow(client, `${settings.DESK_URL}/sign-in/callback`, 'openid profile');
  }

  begin(session: SignInSession, wish: { returnTo: unknown; language: Language }) {
    return this.#flow.begin(session, wish);
  }

  async finish(
    session: SignInSession,
    query: string,
  ): Promise<Result<{ staff: SignedInStaff; returnTo: string }, StaffSignInRefusal>> {
    const answer = await this.#flow.finish(session, query);
    if (!answer.ok) return answer;
    const { claims, returnTo } = answer.value;
    const found = await this.staff.activeBySubject(String(claims['sub'] ?? ''));
    if (!found) return no('sign-in.not-staff');
    const { id, authorityId, unit, name, title } = found;
    const claim = this.settings.STAFF_ROLES_CLAIM;
    const roles = claim
      ? await this.staff.takeSignInRoles(found, rolesFromClaims(claims, claim, this.#roleOf))
      : found.roles;
    const staff: SignedInStaff = { kind: 'staff', staffId: id, authorityId, unit, roles, name, title };
    return ok({ staff, returnTo });
  }

  /** Where the browser goes after sign-out: to the provider, or straight to the front page. */
  async endUrl(language: Language): Promise<string> {
    const home = `${this.settings.DESK_URL}/${language}`;
    return (await this.#flow.endUrl(home))?.href ?? home;
  }
}
