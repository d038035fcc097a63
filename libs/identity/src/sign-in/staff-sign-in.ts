import { Inject, Injectable } from '@nestjs/common';
import { type Language, no, ok, type Result, type Role } from '#kernel';
import { Settings, type SignedInStaff } from '#platform';
import { type StaffMember, StaffRepository } from '../persistence/staff.repository.js';
import type { SignInRefusal } from '../citizens/identity-port.js';
import { placeFromClaims, type PlaceOfValue, readPlaceMapping } from './place-from-claims.js';
import { readRoleMapping, type RoleOfValue, rolesFromClaims } from './roles-from-claims.js';
import { isStrong } from '../staff/strong-role.js';
import { OidcClient } from './oidc-client.js';
import { type Claims, OidcFlow } from './oidc-flow.js';
import { recall, remember, type SignInSession, type SignInWish } from './pending-sign-in.js';

export type StaffSignInRefusal =
  SignInRefusal | 'sign-in.not-staff' | 'sign-in.no-unit' | 'sign-in.incomplete';

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const LONGEST = 120;

/**
 * Signs staff in to the desk. The provider says who it is; our own table says what they may do. Where the installation
 * names a claim, the roles that follow from it are written into the table first; where it names one for the place of work
 * too, somebody not known yet is taken in. Without a unit nobody works: an administrator gives one first.
 Where a second factor is required, the provider must have told that one was used.
 Somebody who works for several authorities begins in the oldest of their seats, and the claims count for that one.
 */
@Injectable()
export class StaffSignIn {
  readonly #flow: OidcFlow;
  readonly #roleOf: RoleOfValue;
  readonly #placeOf: PlaceOfValue;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(StaffRepository) private readonly staff: StaffRepository,
  ) {
    this.#roleOf = readRoleMapping(settings.STAFF_ROLES);
    this.#placeOf = readPlaceMapping(settings.STAFF_UNITS);
    const client = new OidcClient({
      issuer: settings.STAFF_OIDC_ISSUER,
      clientId: settings.STAFF_OIDC_CLIENT_ID,
      clientSecret: settings.STAFF_OIDC_CLIENT_SECRET,
    });
    const values = settings.STAFF_ACR_VALUES.split(/\s+/).filter(Boolean);
    this.#flow = new OidcFlow(client, {
      callbackUrl: `${settings.DESK_URL}/sign-in/callback`,
      scope: settings.STAFF_UNIT_CLAIM ? 'openid profile email' : 'openid profile',
      strength: values.length > 0 ? { claim: settings.STAFF_ACR_CLAIM, values } : null,
    });
  }

  /** The address to send the browser to. */
  async begin(session: SignInSession, wish: SignInWish): Promise<Result<URL, 'sign-in.provider-down'>> {
    const departure = await this.#flow.begin(wish.language);
    if (!departure.ok) return departure;
    remember(session, departure.value.kept, wish);
    return ok(departure.value.url);
  }

  async finish(
    session: SignInSession,
    query: string,
  ): Promise<Result<{ staff: SignedInStaff; returnTo: string }, StaffSignInRefusal>> {
    const pending = recall(session);
    if (!pending) return no('sign-in.stale');
    const answer = await this.#flow.finish(pending.kept, query);
    if (!answer.ok) return answer;
    const [claims, { returnTo }] = [answer.value, pending];
    const subject = String(claims['sub'] ?? '');
    const known = await this.staff.activeBySubject(subject);
    const met = known ? ok(known) : await this.#meet(subject, claims);
    if (!met.ok) return met;
    const found = met.value;
    const { id, authorityId, unit, name, title, moreSeats = false } = found;
    const claim = this.settings.STAFF_ROLES_CLAIM;
    const roles = claim
      ? await this.staff.takeSignInRoles(found, rolesFromClaims(claims, claim, this.#roleOf))
      : found.roles;
    if (waitsForUnit(unit, roles)) return no('sign-in.no-unit');
    const staff: SignedInStaff = { kind: 'staff', staffId: id, authorityId, unit, roles, name, title };
    return ok({ staff: { ...staff, moreSeats }, returnTo });
  }

  /** Somebody new comes in when the sign-in gives a role, names one authority, and tells name and e-mail. */
  async #meet(subject: string, claims: Claims): Promise<Result<StaffMember, StaffSignInRefusal>> {
    const { STAFF_ROLES_CLAIM: ofRoles, STAFF_UNIT_CLAIM: ofUnit } = this.settings;
    const roles = ofRoles ? rolesFromClaims(claims, ofRoles, this.#roleOf) : [];
    const place = ofUnit ? placeFromClaims(claims, ofUnit, this.#placeOf) : null;
    if (!subject || roles.length === 0 || !place) return no('sign-in.not-staff');
    const [name, email] = [line(claims['name']), line(claims['email'])];
    if (!name || !EMAIL.test(email)) return no('sign-in.incomplete');
    const member = await this.staff.takeIn({ subject, ...place, name, email, roles });
    return member ? ok(member) : no('sign-in.not-staff');
  }

  /** Where the browser goes after sign-out: to the provider, or straight to the front page. */
  async endUrl(language: Language): Promise<string> {
    const home = `${this.settings.DESK_URL}/${language}`;
    return (await this.#flow.endUrl(home))?.href ?? home;
  }
}

/** Who may only administer or oversee works for no unit; everybody else for theirs. */
function waitsForUnit(unit: string, roles: readonly Role[]): boolean {
  return unit === '' && !(roles.length > 0 && roles.every(isStrong));
}

function line(claim: unknown): string {
  return typeof claim === 'string' ? claim.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : '';
}
