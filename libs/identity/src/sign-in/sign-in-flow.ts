import { type Language, no, ok, type Result } from '#kernel';
import * as oidc from 'openid-client';
import type { OidcClient } from './oidc-client.js';
import { safeReturnTo } from './return-to.js';

/** What is remembered between leaving for the provider and coming back. One use. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
}

/** The part of a browser session the flow needs. */
export interface SignInSession {
  pendingSignIn?: PendingSignIn;
}

declare module 'express-session' {
  interface SessionData {
    pendingSignIn?: PendingSignIn;
  }
}

export type SignInRefusal =
  'sign-in.provider-down' | 'sign-in.cancelled' | 'sign-in.stale' | 'sign-in.bad-answer';

/** What the provider said about the person. */
export interface ProviderAnswer {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly returnTo: string;
}

/** OpenID Connect authorization code flow with PKCE, state and nonce. */
export class SignInFlow {
  /** @param callbackUrl registered at the provider, e.g. `https://portal.example/sign-in/callback` */
  constructor(
    private readonly client: OidcClient,
    private readonly callbackUrl: string,
    private readonly scope: string,
  ) {}

  /** The provider's address to send the browser to. Remembers what `finish` must find again. */
  async begin(
    session: SignInSession,
    { returnTo, language }: { returnTo: unknown; language: Language },
  ): Promise<Result<URL, 'sign-in.provider-down'>> {
    const config = await this.#reach();
    if (!config) return no('sign-in.provider-down');
    const codeVerifier = oidc.randomPKCECodeVerifier();
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier,
      returnTo: safeReturnTo(returnTo, `/${language}`),
    };
    session.pendingSignIn = pending;
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.callbackUrl,
      scope: this.scope,
      state: pending.state,
      nonce: pending.nonce,
      ui_locales: language,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
    return ok(url);
  }

  /**
   * Checks the provider's answer.
   *
   * @param query the query of the callback request, with its `?` or without
   * @returns 'sign-in.stale' when this browser began no sign-in (Back button, old link, expired session)
   */
  async finish(session: SignInSession, query: string): Promise<Result<ProviderAnswer, SignInRefusal>> {
    const pending = session.pendingSignIn;
    delete session.pendingSignIn;
    if (!pending) return no('sign-in.stale');
    const url = new URL(this.callbackUrl);
    url.search = query;
    if (url.searchParams.get('error') === 'access_denied') return no('sign-in.cancelled');
    const config = await this.#reach();
    if (!config) return no('sign-in.provider-down');
    try {
      const tokens = await oidc.authorizationCodeGrant(config, url, {
        pkceCodeVerifier: pending.codeVerifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
      });
      return ok({ claims: tokens.claims() ?? {}, returnTo: pending.returnTo });
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

  async #reach(): Promise<oidc.Configuration | null> {
    try {
      return await this.client.configuration();
    } catch {
      return null;
    }
  }
}
