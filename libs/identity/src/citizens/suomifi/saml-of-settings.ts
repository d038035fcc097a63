import { type CacheProvider, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type { Settings } from '#platform';
import type { SignInAttempts } from './sign-in-attempts.js';

const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/** Where Suomi.fi sends its answers, and where either side asks for the end of a session. */
export const SUOMIFI_PATHS = {
  answer: '/sign-in/suomifi',
  signOut: '/sign-in/suomifi/sign-out',
  metadata: '/sign-in/suomifi/metadata',
} as const;

/** The texts between the PEM marks, whole: one certificate or several, one after the other. */
export function certificatesIn(pem: string): string[] {
  return pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
}

/** The methods of identification that are asked for; empty: whichever Suomi.fi offers to this service. */
export function methodsIn(settings: Settings): string[] {
  return settings.SUOMIFI_SIGN_IN_METHODS.split(/\s+/).filter(Boolean);
}

/** node-saml as Suomi.fi identification needs it: everything signed, the assertion encrypted, one answer a request. */
export function samlOfSettings(settings: Settings, attempts: SignInAttempts): SAML {
  const methods = methodsIn(settings);
  return new SAML({
    entryPoint: settings.SUOMIFI_SIGN_IN_URL,
    logoutUrl: settings.SUOMIFI_SIGN_OUT_URL,
    issuer: settings.SUOMIFI_SIGN_IN_ENTITY_ID,
    audience: settings.SUOMIFI_SIGN_IN_ENTITY_ID,
    callbackUrl: `${settings.PORTAL_URL}${SUOMIFI_PATHS.answer}`,
    logoutCallbackUrl: `${settings.PORTAL_URL}${SUOMIFI_PATHS.signOut}`,
    idpIssuer: settings.SUOMIFI_SIGN_IN_IDP,
    idpCert: certificatesIn(settings.SUOMIFI_SIGN_IN_IDP_CERTIFICATES),
    privateKey: settings.SUOMIFI_SIGN_IN_KEY,
    publicCert: settings.SUOMIFI_SIGN_IN_CERTIFICATE,
    decryptionPvk: settings.SUOMIFI_SIGN_IN_KEY,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    identifierFormat: TRANSIENT,
    disableRequestedAuthnContext: methods.length === 0,
    authnContext: methods,
    validateInResponseTo: ValidateInResponseTo.always,
    cacheProvider: oneShot(attempts),
    acceptedClockSkewMs: 5_000,
  });
}

/** The ids of our requests, in the database: the answer may reach another process than the one that asked. */
function oneShot(attempts: SignInAttempts): CacheProvider {
  return {
    saveAsync: async (key, value) => {
      await attempts.begin(key);
      return { value, createdAt: Date.parse(value) };
    },
    getAsync: (key) => attempts.waiting(key),
    removeAsync: async (key) => {
      if (key) await attempts.use(key);
      return key;
    },
  };
}
