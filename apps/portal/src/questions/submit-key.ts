import { isId, newId } from '#kernel';
import type { Posted } from '#platform';

/** The key that the page was made with; a page without a sound one gets its own. */
export function submitKeyOf(body: Posted): string {
  const posted = body.text('submitKey');
  return isId(posted) ? posted : newId();
}
