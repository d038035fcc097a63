import { createPrivateKey, createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, importPKCS8, type JWK } from 'jose';
import type { ClientKey, ClientKeys } from '../sign-in/oidc-client.js';

const SIGNING = 'RS256';
const ENCRYPTION = 'RSA-OAEP';

/** Our two private RSA keys as PEM texts. */
export interface ClientKeyPems {
  readonly signing: string;
  readonly encryption: string;
}

/**
 * Reads the keys; each one's id is the thumbprint of its public half (RFC 7638), so that a new key brings a new id.
 *
 * @throws when a text is no private RSA key
 */
export async function readClientKeys(pems: ClientKeyPems): Promise<ClientKeys> {
  const [signing, encryption] = await Promise.all([
    clientKey(pems.signing, SIGNING),
    clientKey(pems.encryption, ENCRYPTION),
  ]);
  return { signing, encryption };
}

/** The public halves, for the provider: the JSON Web Key Set of this client. */
export async function publicKeySet(pems: ClientKeyPems): Promise<{ keys: JWK[] }> {
  const keys = [
    { ...publicHalf(pems.signing), use: 'sig', alg: SIGNING },
    { ...publicHalf(pems.encryption), use: 'enc', alg: ENCRYPTION },
  ];
  return {
    keys: await Promise.all(keys.map(async (key) => ({ ...key, kid: await calculateJwkThumbprint(key) }))),
  };
}

async function clientKey(pem: string, algorithm: string): Promise<ClientKey> {
  const pkcs8 = createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    key: await importPKCS8(pkcs8, algorithm),
    kid: await calculateJwkThumbprint(publicHalf(pem)),
  };
}

function publicHalf(pem: string): JWK {
  return createPublicKey(pem).export({ format: 'jwk' }) as JWK;
}
