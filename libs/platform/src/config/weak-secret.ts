/** Fewest distinct bytes of a key of 32 random ones: fewer happen less than once in 10^20 keys. */
const DISTINCT_BYTES = 16;
const SHORTEST = 16;
const DISTINCT_CHARACTERS = 8;
const WELL_KNOWN = /^(change-?me|secret|password|salasana|example|test|demo)/i;

/** Is this key (base64 of 32 bytes) not random, such as one repeated byte or a counted row? */
export function isWeakKey(key: string): boolean {
  const bytes = [...Buffer.from(key, 'base64')];
  const steps = new Set(bytes.slice(1).map((byte, at) => (byte - bytes[at]! + 256) % 256));
  return new Set(bytes).size < DISTINCT_BYTES || steps.size < DISTINCT_BYTES / 2;
}

/** Can this password be guessed: short, few different characters, or a word that stands in every example? */
export function isWeakPassword(password: string): boolean {
  return (
    password.length < SHORTEST || new Set(password).size < DISTINCT_CHARACTERS || WELL_KNOWN.test(password)
  );
}
