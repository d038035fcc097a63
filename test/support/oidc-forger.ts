import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import * as jose from 'jose';

/** How an ID token is changed on its way; `next-key` is honest, signed by the provider's other key. */
export type Forgery =
  | 'next-key'
  | 'wrong-signature'
  | 'wrong-audience'
  | 'wrong-issuer'
  | 'expired'
  | 'to-another-request'
  | 'not-encrypted';

/** A key pair of the provider. */
interface ProviderKey {
  readonly kid: string;
  readonly key: KeyObject;
}

const rsa = (kid: string): ProviderKey => ({
  kid,
  key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
});

const CHANGES: Readonly<Record<Forgery, object>> = {
  'next-key': {},
  'wrong-signature': {},
  'not-encrypted': {},
  'wrong-audience': { aud: 'somebody-else' },
  'wrong-issuer': { iss: 'https://evil.example' },
  expired: { iat: 1_600_000_000, exp: 1_600_000_600 },
  'to-another-request': { nonce: 'of-another-request' },
};

/** Holds the keys of a local provider and writes its ID tokens anew, rightly or wrongly. */
export class OidcForger {
  readonly #present = rsa('present');
  readonly #next = rsa('next');
  readonly #stranger = rsa('present');

  /** @param encryption the client's key for answers, PEM; null: they are not encrypted */
  constructor(private readonly encryption: string | null) {}

  /** Both keys, as the provider publishes them. */
  get jwks(): { keys: jose.JWK[] } {
    const keys = [this.#present, this.#next].map(({ kid, key }) => ({
      ...(key.export({ format: 'jwk' }) as jose.JWK),
      ...{ kid, use: 'sig', alg: 'RS256' },
    }));
    return { keys };
  }

  async forge(forgery: Forgery, token: string): Promise<string> {
    const claims = jose.decodeJwt(await this.#opened(token));
    const { kid, key } =
      forgery === 'next-key' ? this.#next : forgery === 'wrong-signature' ? this.#stranger : this.#present;
    const signed = await new jose.SignJWT({ ...claims, ...CHANGES[forgery] })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .sign(key);
    return forgery === 'not-encrypted' ? signed : this.#sealed(signed, token);
  }

  async #opened(token: string): Promise<string> {
    if (!this.encryption) return token;
    const key = await jose.importPKCS8(this.encryption, 'RSA-OAEP');
    return new TextDecoder().decode((await jose.compactDecrypt(token, key)).plaintext);
  }

  async #sealed(signed: string, like: string): Promise<string> {
    if (!this.encryption) return signed;
    const { alg, enc, kid } = jose.decodeProtectedHeader(like) as jose.CompactJWEHeaderParameters;
    const key = await jose.importPKCS8(this.encryption, 'RSA-OAEP', { extractable: true });
    const { kty, n, e } = await jose.exportJWK(key);
    return new jose.CompactEncrypt(new TextEncoder().encode(signed))
      .setProtectedHeader({ alg, enc, cty: 'JWT', ...(kid ? { kid } : {}) })
      .encrypt(await jose.importJWK({ kty, n, e } as jose.JWK, 'RSA-OAEP'));
  }
}
