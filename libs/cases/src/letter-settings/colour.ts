import type { Tx } from '#platform';
import { readSetting } from '../settings/setting.js';

/** Name of the setting. */
export const COLOUR = 'letter-colour';

/** The colour of the headings in the authority's letters, `#0b3d91`; undefined when it has chosen none. */
export function readColour(tx: Tx, authorityId: string): Promise<string | undefined> {
  return readSetting<string>(tx, authorityId, COLOUR);
}
