import { type Language, no, ok, type Result } from '#kernel';
import * as oidc from 'openid-client';
import type { Departure, KeptForReturn, SignInRefusal } from '../citizens/identity-port.js';
import type { OidcClient } from './oidc-client.js';
import { valuesOf } from './roles-from-claims.js';

/** How strongly people must have been identified: the claim that tells it, and the values that suffice. */
export interface RequiredStrength {
  readonly claim: string;
  readonly values: readonly string[];
}

/** What one app asks of its provider. */
export interface OidcWishes {
  /** Registered at the provider, e.g. `https://portal.example/sign-in/callback`. */
  readonly callbackUrl: string;
  readonly scope: string;
  /** null: however the provider does it. */
  readonly strength?: RequiredStrength | null;
  readonly parameters?: Readonly<Record<string, string>>;
}

export type Claims = Readonly<Record<string, unknown>>;

/** OpenID Connect authorization code flow with PKCE, state and nonce. */
export class OidcFlow {
  constructor(
    private readonly client: OidcClient,
    private readonly wishes: OidcWishes,
  ) {}

  /** The provider's address to send the browser to. */
  async begin(language: Language): Promise<Result<Departure, 'sign-in.provider-down'>> {
    const config = await this.#reach();
    if (!config) return no('sign-in.provider-down');
    const kept = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
    };
    const { callbackUrl, scope, strength, parameters = {} } = this.wishes;
    const wish = {
      redirect_uri: callbackUrl,
      scope,
      state: kept.state,
      nonce: kept.nonce,
      ui_locales: language,
      code_challenge: await oidc.calculatePKCECodeChallenge(kept.codeVerifier),
      code_challenge_method: 'S256',
      ...(strength?.claim === 'acr' ? { acr_values: strength.values.join(' ') } : {}),
      ...parameters,
    };
    const key = await this.client.signingKey();
    const url = key
      ? await oidc.buildAuthorizationUrlWithJAR(config, wish, key)
      : oidc.buildAuthorizationUrl(config, wish);
    return ok({ url, kept });
  }

  /**
   * Checks the provider's answer.
   *
   * @param query the query of the callback request, with its `?` or without
   */
  async finish(kept: KeptForReturn, query: string): Promise<Result<Claims, SignInRefusal>> {
    const url = new URL(this.wishes.callbackUrl);
    url.search = query;
    const { state, nonce, codeVerifier } = kept;
    if (!state || !nonce || !codeVerifier) return no('sign-in.bad-answer');
    if (url.searchParams.get('error') === 'access_denied') return no('sign-in.cancelled');
    const config = await this.#reach();
    if (!config) return no('sign-in.provider-down');
    try {
      const tokens = await oidc.authorizationCodeGrant(config, url, {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      if (!this.client.takes(tokens.id_token ?? '')) return no('sign-in.bad-answer');
      const claims = tokens.claims() ?? {};
      return this.#isStrong(claims) ? ok(claims) : no('sign-in.too-weak');
    } catch {
      return no('sign-in.bad-answer');
    }
  }

  /**
   * Where to send the browser so that the provider ends its session too; null when it offers no such page.
   * Names only our client: an `id_token_hint` would put the person's name and identity code into an address.
   */
  async endUrl(backTo: string): Promise<URL | null> {
    const config = await this.#reach();
    if (!config?.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: backTo });
  }

  #isStrong(claims: Claims): boolean {
    const { strength } = this.wishes;
    return !strength || valuesOf(claims, strength.claim).some((value) => strength.values.includes(value));
  }

  async #reach(): Promise<oidc.Configuration | null> {
    try {
      return await this.client.configuration();
    } catch {
      return null;
    }
  }
}
