import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Where a chain stood at the end of a day, as it is signed and given out. One line of `cli audit heads`. */
export interface Head {
  readonly authority: string;
  /** Day in Helsinki, `2026-11-29`. */
  readonly day: string;
  /** How many rows were sealed up to then. */
  readonly rows: number;
  /** Id of the last of them. */
  readonly lastId: string;
  /** Hash of its link: SHA-256, hexadecimal. */
  readonly hash: string;
  /** Ed25519 public key: base64 of SPKI. */
  readonly publicKey: string;
  /** Ed25519 over the UTF-8 bytes of `signedText`, base64. */
  readonly signature: string;
}

/** What is signed: a list in JSON without spaces, so that anybody can write it down again from the line. */
export function signedText({
  authority,
  day,
  rows,
  lastId,
  hash,
}: Omit<Head, 'publicKey' | 'signature'>): string {
  return JSON.stringify(['tietopyynto-audit-head', authority, day, rows, lastId, hash]);
}

/** @param key PEM, or base64 of PKCS#8 DER. @throws when it is neither */
export function signingKey(key: string): KeyObject {
  return key.includes('-----BEGIN')
    ? createPrivateKey(key)
    : createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' });
}

/** The public half, base64 of SPKI. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}

export function signedHead(head: Omit<Head, 'publicKey' | 'signature'>, key: KeyObject): Head {
  const signature = sign(null, Buffer.from(signedText(head)), key).toString('base64');
  return { ...head, publicKey: publicKeyOf(key), signature };
}

/** Was this head signed with the key it names? Whether that key is to be trusted is another question. */
export function isSigned(head: Head): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(head.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const signature = Buffer.from(head.signature, 'base64');
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(signedText(head)), key, signature);
  } catch {
    return false;
  }
}
