/** A new random id (UUID v4). The only source of identifiers in the libraries. */
export function newId(): string {
  return globalThis.crypto.randomUUID();
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Is it an id as we make them? Ids come from addresses and forms: anything else is simply not there. */
export function isId(text: string): boolean {
  return ID.test(text);
}
