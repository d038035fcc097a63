import { type Language, ok, type Result } from '#kernel';
import type { Settings } from '#platform';
import { OidcClient } from '../sign-in/oidc-client.js';
import { OidcFlow } from '../sign-in/oidc-flow.js';
import { type ClaimMap, FTN_CLAIMS, personOf, PLAIN_CLAIMS, readClaimMap } from './claim-map.js';
import { readClientKeys } from './client-keys.js';
import {
  type Departure,
  type IdentifiedPerson,
  IdentityPort,
  type KeptForReturn,
  type SignInRefusal,
} from './identity-port.js';

/**
 * Citizens identified over OpenID Connect: by a provider that knows a client secret, or in the profile of the Finnish
 * Trust Network (Traficom 213/2023 S): requests signed by us, the client known by its key, ID tokens encrypted to us.
 */
export class OidcIdentity extends IdentityPort {
  readonly #flow: OidcFlow;
  readonly #map: ClaimMap;
  readonly #home: string;

  constructor(settings: Settings) {
    super();
    const ftn = settings.CITIZEN_SIGN_IN === 'ftn';
    const client = new OidcClient({
      issuer: settings.CITIZEN_OIDC_ISSUER,
      clientId: settings.CITIZEN_OIDC_CLIENT_ID,
      clientSecret: settings.CITIZEN_OIDC_CLIENT_SECRET,
      keys: ftn
        ? readClientKeys({
            signing: settings.CITIZEN_OIDC_SIGNING_KEY,
            encryption: settings.CITIZEN_OIDC_ENCRYPTION_KEY,
          })
        : null,
    });
    const accepted = settings.CITIZEN_OIDC_ACR_VALUES.split(/\s+/).filter(Boolean);
    const name = settings.CITIZEN_OIDC_SERVICE_NAME;
    this.#home = settings.PORTAL_URL;
    this.#map = readClaimMap(settings.CITIZEN_OIDC_CLAIMS, ftn ? FTN_CLAIMS : PLAIN_CLAIMS);
    this.#flow = new OidcFlow(client, {
      callbackUrl: `${settings.PORTAL_URL}/sign-in/callback`,
      scope: ftn ? 'openid' : 'openid profile email',
      strength: accepted.length > 0 ? { claim: 'acr', values: accepted } : null,
      parameters: ftn && name ? { ftn_spname: name } : {},
    });
  }

  override begin(language: Language): Promise<Result<Departure, 'sign-in.provider-down'>> {
    return this.#flow.begin(language);
  }

  override async finish(
    kept: KeptForReturn,
    query: string,
  ): Promise<Result<IdentifiedPerson, SignInRefusal>> {
    const claims = await this.#flow.finish(kept, query);
    return claims.ok ? ok({ ...personOf(claims.value, this.#map), serviceSession: null }) : claims;
  }

  override endUrl(language: Language): Promise<URL | null> {
    return this.#flow.endUrl(`${this.#home}/${language}`);
  }
}
