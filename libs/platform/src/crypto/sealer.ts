import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * Encryption at rest: AES-256-GCM with the id of its key in each ciphertext, so that keys can be rotated.
 * Text form: `k1:` + base64 of nonce, tag and ciphertext. Byte form: one length byte, the key id, then the same.
 */
export class Sealer {
  readonly #keys = new Map<string, Buffer>();
  readonly #current: string;

  /** @param dataKeys `id:base64`, comma separated; the first one seals, all of them open */
  constructor(dataKeys: string) {
    const pairs = dataKeys.split(',').map((pair) => pair.split(':') as [string, string]);
    for (const [id, key] of pairs) this.#keys.set(id, Buffer.from(key, 'base64'));
    this.#current = pairs[0]![0];
  }

  /** The key that seals from now on. */
  get currentKeyId(): string {
    return this.#current;
  }

  /** The keys that only open what they sealed before. */
  get otherKeyIds(): string[] {
    return [...this.#keys.keys()].filter((id) => id !== this.#current);
  }

  seal(plain: string): string {
    return `${this.#current}:${this.#encrypt(Buffer.from(plain, 'utf8')).toString('base64')}`;
  }

  /** @throws when the key is unknown or the text was changed */
  open(sealed: string): string {
    const colon = sealed.indexOf(':');
    return this.#decrypt(sealed.slice(0, colon), Buffer.from(sealed.slice(colon + 1), 'base64')).toString(
      'utf8',
    );
  }

  sealBytes(plain: Buffer): Buffer {
    const id = Buffer.from(this.#current, 'ascii');
    return Buffer.concat([Buffer.from([id.length]), id, this.#encrypt(plain)]);
  }

  /** @throws when the key is unknown or the bytes were changed */
  openBytes(sealed: Buffer): Buffer {
    const idLength = sealed[0] ?? 0;
    return this.#decrypt(sealed.subarray(1, 1 + idLength).toString('ascii'), sealed.subarray(1 + idLength));
  }

  #encrypt(plain: Buffer): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#keys.get(this.#current)!, nonce);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  #decrypt(keyId: string, bytes: Buffer): Buffer {
    const key = this.#keys.get(keyId);
    if (!key) throw new Error('Sealed with a key that is not configured');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  }
}
