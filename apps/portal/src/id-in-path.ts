import { isId } from '#kernel';
import { NotThere } from '#platform';

/** An id from an address. @throws NotThere when it cannot be one: there is no such page */
export function idInPath(text: string): string {
  if (!isId(text)) throw new NotThere();
  return text;
}
