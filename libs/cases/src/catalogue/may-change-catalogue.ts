import type { StaffActor } from '#kernel';
import type { Settings, Tx } from '#platform';
import { readDefaultRegistry } from '../settings/default-registry.js';

/** The catalogue is common to all authorities here: the one that is the default registry answers for it. */
export async function mayChangeCatalogue(tx: Tx, actor: StaffActor, settings: Settings): Promise<boolean> {
  return (await readDefaultRegistry(tx, settings)) === actor.authorityId;
}
