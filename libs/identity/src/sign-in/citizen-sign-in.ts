import { Inject, Injectable } from '@nestjs/common';
import { type Language, no, ok, type Result } from '#kernel';
import { KeyedIndex, type ServiceSession, Settings, type SignedInCitizen } from '#platform';
import { type IdentifiedPerson, IdentityPort, type SignInRefusal } from '../citizens/identity-port.js';
import { parseHetu } from '../domain/hetu.js';
import { recall, remember, type SignInSession, type SignInWish } from './pending-sign-in.js';

export type CitizenSignInRefusal = SignInRefusal | 'sign-in.no-identity-code';

/** A citizen who came back identified, and where they were going. */
export interface CitizenArrival {
  readonly citizen: SignedInCitizen;
  readonly returnTo: string;
  /** null: nothing to end at the service. */
  readonly serviceSession: ServiceSession | null;
}

/** Signs citizens in to the portal, whichever service identifies them. */
@Injectable()
export class CitizenSignIn {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(IdentityPort) private readonly identity: IdentityPort,
  ) {}

  /** The address to send the browser to. */
  async begin(session: SignInSession, wish: SignInWish): Promise<Result<URL, 'sign-in.provider-down'>> {
    const departure = await this.identity.begin(wish.language);
    if (!departure.ok) return departure;
    remember(session, departure.value.kept, wish);
    return ok(departure.value.url);
  }

  /** @returns 'sign-in.stale' when this browser began no sign-in (Back button, old link, expired session) */
  async finish(session: SignInSession, query: string): Promise<Result<CitizenArrival, CitizenSignInRefusal>> {
    const pending = recall(session);
    if (!pending) return no('sign-in.stale');
    const identified = await this.identity.finish(pending.kept, query);
    if (!identified.ok) return identified;
    const citizen = this.#citizen(identified.value);
    if (!citizen.ok) return citizen;
    const { serviceSession } = identified.value;
    return ok({ citizen: citizen.value, returnTo: pending.returnTo, serviceSession });
  }

  #citizen(person: IdentifiedPerson): Result<SignedInCitizen, 'sign-in.no-identity-code'> {
    const hetu = parseHetu(person.hetu, { allowTest: this.settings.ALLOW_TEST_HETU });
    if (!hetu.ok) return no('sign-in.no-identity-code');
    const { name, givenName, familyName, email } = person;
    const identity = {
      ...{ name, givenName, familyName, email, hetu: hetu.value },
      ...(person.protected === null ? {} : { protected: person.protected }),
    };
    return ok({ kind: 'citizen', personKey: this.index.of('hetu', hetu.value), identity });
  }

  /** Where the browser goes after sign-out: to the provider, or straight to the front page. */
  async endUrl(language: Language, session: ServiceSession | null): Promise<string> {
    const home = `${this.settings.PORTAL_URL}/${language}`;
    return (await this.identity.endUrl(language, session))?.href ?? home;
  }
}
