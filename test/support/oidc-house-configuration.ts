import type { JWK } from 'jose';
import { FTN_CLAIMS, PLAIN_CLAIMS } from '#identity';
import type { Settings } from '#platform';
import { type ClientMetadata, type Configuration, interactionPolicy } from 'oidc-provider';
import type { Forgery } from './oidc-forger.js';

const { base } = interactionPolicy;

/** What the house says of whoever signs in next. */
export interface OidcAnswer {
  readonly claims: Readonly<Record<string, string>>;
  readonly acr: string;
  readonly forgery?: Forgery | null;
  readonly cancelled?: boolean;
}

/** How the local provider knows the portal: by its secret, or by its keys alone. */
function client(settings: Settings, keys: { keys: JWK[] } | null): ClientMetadata {
  const common: ClientMetadata = {
    client_id: settings.CITIZEN_OIDC_CLIENT_ID,
    redirect_uris: [`${settings.PORTAL_URL}/sign-in/callback`],
    post_logout_redirect_uris: [`${settings.PORTAL_URL}/fi`],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
  if (!keys) return { ...common, client_secret: settings.CITIZEN_OIDC_CLIENT_SECRET };
  return {
    ...common,
    token_endpoint_auth_method: 'private_key_jwt',
    request_object_signing_alg: 'RS256',
    require_signed_request_object: true,
    id_token_encrypted_response_alg: 'RSA-OAEP',
    id_token_encrypted_response_enc: 'A128CBC-HS256',
    jwks: keys as ClientMetadata['jwks'],
  };
}

/** An OpenID provider whose people are whatever the test says. With the client's keys it is one of the trust network. */
export function oidcHouseConfiguration(
  settings: Settings,
  jwks: { keys: JWK[] },
  keys: { keys: JWK[] } | null,
  next: () => OidcAnswer,
): Configuration {
  return {
    clients: [client(settings, keys)],
    jwks: jwks as Configuration['jwks'],
    claims: {
      openid: ['sub', 'amr', ...Object.values(FTN_CLAIMS), ...Object.values(PLAIN_CLAIMS)],
    } as NonNullable<Configuration['claims']>,
    scopes: ['openid', 'profile', 'email'],
    acrValues: [...settings.CITIZEN_OIDC_ACR_VALUES.split(' '), 'weak'],
    conformIdTokenClaims: false,
    extraParams: ['ftn_spname'],
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...next().claims }) }),
    features: {
      devInteractions: { enabled: false },
      requestObjects: { enabled: true },
      encryption: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    enabledJWA: {
      idTokenEncryptionAlgValues: ['RSA-OAEP'],
      idTokenEncryptionEncValues: ['A128CBC-HS256', 'A128GCM'],
    },
    cookies: { keys: ['of the tests'] },
    interactions: { policy: base(), url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  };
}
