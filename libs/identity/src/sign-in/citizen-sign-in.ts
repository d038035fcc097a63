import { Inject, Injectable } from '@nestjs/common';
import { type Language, no, ok, type Result } from '#kernel';
import { KeyedIndex, Settings, type SignedInCitizen } from '#platform';
import { parseHetu } from '../domain/hetu.js';
import { OidcClient } from './oidc-client.js';
import { SignInFlow, type SignInRefusal, type SignInSession } from './sign-in-flow.js';

/** Object identifier under which Finnish strong authentication gives the personal identity code. */
export const HETU_CLAIM = 'urn:oid:1.2.246.21';

/** Object identifier under which it gives the ban on disclosing where the person lives: `1` when there is one. */
export const PROTECTED_CLAIM = 'urn:oid:1.2.246.517.2002.2.27';

export type CitizenSignInRefusal = SignInRefusal | 'sign-in.no-identity-code';

/** Signs citizens in to the portal. */
@Injectable()
export class CitizenSignIn {
  readonly #flow: SignInFlow;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
  ) {
    const client = new OidcClient({
      issuer: settings.CITIZEN_OIDC_ISSUER,
      clientId: settings.CITIZEN_OIDC_CLIENT_ID,
      clientSecret: settings.CITIZEN_OIDC_CLIENT_SECRET,
    });
    this.#flow = new SignInFlow(client, `${settings.PORTAL_URL}/sign-in/callback`, 'openid profile email');
  }

  begin(session: SignInSession, wish: { returnTo: unknown; language: Language }) {
    return this.#flow.begin(session, wish);
  }

  async finish(
    session: SignInSession,
    query: string,
  ): Promise<Result<{ citizen: SignedInCitizen; returnTo: string }, CitizenSignInRefusal>> {
    const answer = await this.#flow.finish(session, query);
    if (!answer.ok) return answer;
    const { claims, returnTo } = answer.value;
    const hetu = parseHetu(textOf(claims[HETU_CLAIM]), { allowTest: this.settings.ALLOW_TEST_HETU });
    if (!hetu.ok) return no('sign-in.no-identity-code');
    const identity = {
      name: textOf(claims['name']),
      givenName: textOf(claims['given_name']),
      familyName: textOf(claims['family_name']),
      hetu: hetu.value,
      email: textOf(claims['email']) || null,
      protected: textOf(claims[PROTECTED_CLAIM]) === '1',
    };
    const personKey = this.index.of('hetu', hetu.value);
    return ok({ citizen: { kind: 'citizen', personKey, identity }, returnTo });
  }

  /** Where the browser goes after sign-out: to the provider, or straight to the front page. */
  async endUrl(language: Language): Promise<string> {
    const home = `${this.settings.PORTAL_URL}/${language}`;
    return (await this.#flow.endUrl(home))?.href ?? home;
  }
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim.trim() : '';
}
