import type { Language, Result } from '#kernel';
import type { ServiceSession } from '#platform';

/** What must be found again when the browser comes back. Kept in its session, used once. */
export type KeptForReturn = Readonly<Record<string, string>>;

/** Where the browser goes to be identified. */
export interface Departure {
  readonly url: URL;
  readonly kept: KeptForReturn;
}

/** A person as the identification service tells of them. */
export interface IdentifiedPerson {
  /** As the service wrote it; '' when it knows none, as of a person from another country. */
  readonly hetu: string;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  /** Is there a ban on disclosing where the person lives? null: the service could not or did not say. */
  readonly protected: boolean | null;
  /** null: the service keeps none that we would have to name. */
  readonly serviceSession: ServiceSession | null;
}

/**
 * - `provider-down`: the service cannot be reached
 * - `cancelled`: the person turned back there
 * - `stale`: nobody left for this answer, or it was used already (Back button, old link)
 * - `too-weak`: identified, but not as strongly as is required
 * - `bad-answer`: the answer does not stand up to the checks
 */
export type SignInRefusal =
  'sign-in.provider-down' | 'sign-in.cancelled' | 'sign-in.stale' | 'sign-in.too-weak' | 'sign-in.bad-answer';

/**
 * Strong identification of citizens, whichever service does it: Suomi.fi over SAML, an identification broker over OpenID
 * Connect. One contract holds for all (`identity.contract.ts`).
 */
export abstract class IdentityPort {
  abstract begin(language: Language): Promise<Result<Departure, 'sign-in.provider-down'>>;

  /**
   * Checks what the browser brought back. An answer serves once.
   *
   * @param kept what `begin` gave, from the session of the browser that came back
   * @param query the query of the address the browser came back to, with its `?` or without
   */
  abstract finish(kept: KeptForReturn, query: string): Promise<Result<IdentifiedPerson, SignInRefusal>>;

  /**
   * Where to send the browser so that the service ends its session too; null when it has no such address.
   * No address names the person.
   *
   * @param session the session there, as the sign-in told of it
   */
  abstract endUrl(language: Language, session: ServiceSession | null): Promise<URL | null>;
}
