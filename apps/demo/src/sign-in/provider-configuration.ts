import { generateKeyPairSync } from 'node:crypto';
import { newId, SCOPES } from '#kernel';
import { HETU_CLAIM, PROTECTED_CLAIM } from '#identity';
import type { DemoSettings } from '#platform';
import {
  type AccountClaims,
  type ClientMetadata,
  type Configuration,
  errors,
  interactionPolicy,
  type JWK,
} from 'oidc-provider';
import type { DemoPeople } from '../demo-people.js';

const { base, Check } = interactionPolicy;
const LANGUAGES = ['fi', 'sv', 'en'];
const SECONDS = {
  AccessToken: 600,
  AuthorizationCode: 60,
  ClientCredentials: 600,
  Grant: 3600,
  IdToken: 3600,
  Interaction: 3600,
  Session: 28_800,
};

/** The e-service of the trial: a program that may use the interface. Its secret is one only here. */
const E_SERVICE: ClientMetadata = {
  client_id: 'demo-e-service',
  client_secret: 'demo-e-service',
  redirect_uris: [],
  grant_types: ['client_credentials'],
  response_types: [],
};

/** Pages of the provider itself, drawn by us. */
export interface ProviderPages {
  signOut(form: string): string;
  problem(): string;
}

/** The local provider: the portal and the desk, a program with client credentials, people instead of passwords, no consent page. */
export function providerConfiguration(
  settings: DemoSettings,
  people: DemoPeople,
  pages: ProviderPages,
): Configuration {
  return {
    clients: clients(settings),
    jwks: { keys: [{ ...freshKey(), use: 'sig', alg: 'RS256', kid: newId() }] },
    claims: {
      openid: ['sub', HETU_CLAIM, PROTECTED_CLAIM],
      profile: ['name', 'given_name', 'family_name'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => {
      const claims = claimsOf(people, sub);
      return claims && { accountId: sub, claims: () => claims };
    },
    cookies: {
      keys: [newId()],
      names: { session: 'tp.demo', interaction: 'tp.demo.i', resume: 'tp.demo.r' },
    },
    features: features(settings, pages),
    interactions: { policy: alwaysChoose(), url: (_context, { uid }) => `/choose/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    renderError: (context) => {
      context.type = 'html';
      context.body = pages.problem();
    },
    ttl: SECONDS,
  };
}

/** No pages of the provider's own; tokens for programs that ask for the interface of the desk. */
function features(settings: DemoSettings, pages: ProviderPages): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_context, resource) => {
        if (resource !== `${settings.DESK_URL}/api`) throw new errors.InvalidTarget();
        return {
          scope: SCOPES.join(' '),
          audience: resource,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        };
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = pages.signOut(form);
      },
    },
  };
}

function freshKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kty: 'RSA', ...privateKey.export({ format: 'jwk' }) };
}

/** One browser plays a citizen and three officials: each sign-in asks who. */
function alwaysChoose() {
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('always_choose', 'Choose who signs in', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

function clients(settings: DemoSettings): ClientMetadata[] {
  const client = (url: string, id: string, secret: string): ClientMetadata => ({
    client_id: id,
    ...(secret ? { client_secret: secret } : { token_endpoint_auth_method: 'none' }),
    redirect_uris: [`${url}/sign-in/callback`],
    post_logout_redirect_uris: LANGUAGES.map((language) => `${url}/${language}`),
    grant_types: ['authorization_code'],
    response_types: ['code'],
  });
  return [
    E_SERVICE,
    client(settings.PORTAL_URL, settings.CITIZEN_OIDC_CLIENT_ID, settings.CITIZEN_OIDC_CLIENT_SECRET),
    client(settings.DESK_URL, settings.STAFF_OIDC_CLIENT_ID, settings.STAFF_OIDC_CLIENT_SECRET),
  ];
}

function claimsOf(people: DemoPeople, sub: string): AccountClaims | undefined {
  const citizen = people.citizens.find((person) => person.sub === sub);
  if (citizen) {
    const { name, givenName, familyName, email, hetu } = citizen;
    const known = { sub, name, given_name: givenName, family_name: familyName, email, [HETU_CLAIM]: hetu };
    return citizen.protected ? { ...known, [PROTECTED_CLAIM]: '1' } : known;
  }
  const official = people.staff.find((person) => person.sub === sub);
  return official && { sub, name: official.name, email: official.email };
}
