import { NotThere } from '#platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Is it an id as we make them? */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** An id from an address. @throws NotThere when it cannot be one: there is no such page */
export function idInPath(text: string): string {
  if (!UUID.test(text)) throw new NotThere();
  return text;
}
