/** A new random id (UUID v4). The only source of identifiers in the libraries. */
export function newId(): string {
  return globalThis.crypto.randomUUID();
}
