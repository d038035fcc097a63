import type { Tx } from '#platform';
import { type Catalogue, findAuthority } from '#registers';
import { readSetting } from '../settings/setting.js';
import { courtsOf, REMEDY, type RemedySetting, withRemedy } from './remedy-setting.js';
import { readStanding } from './standing-texts.js';

/**
 * The catalogue as the letters of this authority read it: with what the authority has set at the desk about remedies
 * and standing texts. What it has not set stays as the catalogue has it.
 */
export async function readLetterCatalogue<Of extends Catalogue>(
  tx: Tx,
  catalogue: Of,
  authorityId: string,
): Promise<Of> {
  const authority = findAuthority(catalogue, authorityId);
  if (!authority) return catalogue;
  const setting = await readSetting<RemedySetting>(tx, authorityId, REMEDY);
  const standing = await readStanding(tx, authorityId);
  const own = {
    ...(setting ? withRemedy(authority, setting, courtsOf(catalogue)) : authority),
    standing,
  };
  return { ...catalogue, authorities: catalogue.authorities.map((one) => (one === authority ? own : one)) };
}
