import * as oidc from 'openid-client';

/** A provider and this app's registration there. */
export interface OidcRegistration {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
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

  #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.registration;
    const authentication = clientSecret ? oidc.ClientSecretBasic(clientSecret) : oidc.None();
    // Plain http is for the local provider only: the settings refuse it in production.
    const insecure = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), clientId, undefined, authentication, {
      execute: insecure,
      timeout: 5,
    });
  }
}
