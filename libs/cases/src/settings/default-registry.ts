import type { Settings, Tx } from '#platform';
import { readSetting } from './setting.js';

/** Name of the setting, of the whole installation. */
export const DEFAULT_REGISTRY = 'default-registry';

/** The authority whose registry gets a request when the person does not know where it belongs. */
export async function readDefaultRegistry(tx: Tx, settings: Settings): Promise<string> {
  return (await readSetting<string>(tx, null, DEFAULT_REGISTRY)) ?? settings.DEFAULT_REGISTRY;
}
