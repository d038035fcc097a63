import type { CryptoKey } from 'jose';
import * as oidc from 'openid-client';

/** A private key of ours with the id under which its public half is published. */
export interface ClientKey {
  readonly key: CryptoKey;
  readonly kid: string;
}

/** Keys in place of a client secret: the provider knows their public halves. */
export interface ClientKeys {
  readonly signing: ClientKey;
  readonly encryption: ClientKey;
}

/** A provider and this app's registration there. */
export interface OidcRegistration {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** With keys the app signs what it asks, and takes only encrypted ID tokens. */
  readonly keys?: Promise<ClientKeys> | null;
}

/** Discovered once, on first use; a failed attempt is forgotten, so the next sign-in tries again. */
export class OidcClient {
  #discovered: Promise<oidc.Configuration> | null = null;

  constructor(private readonly registration: OidcRegistration) {}

  /** @throws when the provider cannot be reached */
  async configuration(): Promise<oidc.Configuration> {
    this.#discovered ??= this.#discover();
    try {
      return await this.#discovered;
    } catch (error) {
      this.#discovered = null;
      throw error;
    }
  }

  /** The key that signs requests; null: they go unsigned. */
  async signingKey(): Promise<ClientKey | null> {
    return (await this.registration.keys)?.signing ?? null;
  }

  /** Is this ID token, as it came, in the form that was agreed on? Encrypted it has five parts. */
  takes(idToken: string): boolean {
    return !this.registration.keys || idToken.split('.').length === 5;
  }

  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.registration;
    const keys = await this.registration.keys;
    const secret = clientSecret ? oidc.ClientSecretBasic(clientSecret) : oidc.None();
    // Plain http is for the local provider only: the settings refuse it in production.
    const insecure = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
    const config = await oidc.discovery(
      new URL(issuer),
      clientId,
      keys ? { id_token_signed_response_alg: 'RS256' } : undefined,
      keys ? oidc.PrivateKeyJwt(keys.signing) : secret,
      { execute: insecure, timeout: 5 },
    );
    if (keys) {
      const { key, kid } = keys.encryption;
      oidc.enableDecryptingResponses(config, ['A128CBC-HS256', 'A128GCM', 'A256GCM'], {
        key,
        kid,
        alg: 'RSA-OAEP',
      });
    }
    // The ID token comes over a connection of ours, yet its signature is checked: a trusted line alone proves nothing.
    oidc.enableNonRepudiationChecks(config);
    return config;
  }
}
