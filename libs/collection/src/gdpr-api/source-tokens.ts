import { type ClockPort } from '#platform';
import * as oidc from 'openid-client';
import { Temporal } from 'temporal-polyfill';
import type { Source } from './source.js';

/** No token: the provider does not answer, or does not give one for client credentials. */
export class NoToken extends Error {
  constructor(readonly fault: 'token-unreachable' | 'token-refused') {
    super(fault);
  }
}

interface Held {
  readonly token: string;
  readonly until: Temporal.Instant;
}

/** Seconds before its end at which a token is no longer used. */
const MARGIN = 30;

/** Tokens of the sources' providers by client credentials, kept until shortly before they end. Never logged. */
export class SourceTokens {
  readonly #held = new Map<string, Held>();

  constructor(private readonly clock: ClockPort) {}

  /**
   * @param fresh asks for a new one: the source did not take the last
   * @throws NoToken
   */
  async get(source: Source, scope: string, fresh = false): Promise<string> {
    const key = [source.authority, source.system, scope].join('/');
    const held = this.#held.get(key);
    if (held && !fresh && Temporal.Instant.compare(this.clock.now(), held.until) < 0) return held.token;
    const given = await this.#ask(source, scope);
    const seconds = Math.max(0, (given.expires_in ?? 60) - MARGIN);
    this.#held.set(key, { token: given.access_token, until: this.clock.now().add({ seconds }) });
    return given.access_token;
  }

  async #ask({ provider, timeoutSeconds }: Source, scope: string) {
    const insecure = provider.issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
    try {
      const configuration = await oidc.discovery(
        new URL(provider.issuer),
        provider.clientId,
        undefined,
        oidc.ClientSecretBasic(provider.clientSecret),
        { execute: insecure, timeout: timeoutSeconds },
      );
      return await oidc.clientCredentialsGrant(configuration, {
        scope,
        ...(provider.audience ? { audience: provider.audience } : {}),
      });
    } catch (error) {
      const refused = error instanceof oidc.ResponseBodyError && error.status < 500;
      throw new NoToken(refused ? 'token-refused' : 'token-unreachable');
    }
  }
}
