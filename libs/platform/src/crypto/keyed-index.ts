import { createHmac } from 'node:crypto';

/** Finds a person by identity code or a whole word of the name without storing either: HMAC-SHA-256, hex. */
export class KeyedIndex {
  readonly #key: Buffer;

  /** @param indexKey base64 of 32 bytes, a key of its own */
  constructor(indexKey: string) {
    this.#key = Buffer.from(indexKey, 'base64');
  }

  /** @param kind what is hashed (`hetu`, `name`): the same word of another kind gets another hash */
  of(kind: string, value: string): string {
    return createHmac('sha256', this.#key).update(`${kind}\u0000${value}`).digest('hex');
  }
}
