import {
  type ProposedSystem,
  proposeSystems,
  readSystemSettings,
  readTasksOfCase,
  type SystemSetting,
} from '#collection';
import type { Tx } from '#platform';
import { findRegister, type Register } from '#registers';
import type { CaseRecord } from '../read-models/case-record.js';
import type { ReadContext } from '../read-models/read-context.js';
import { askedData, readTaskGround, type TaskGround } from './task-ground.js';

/** A system that has no search yet, with who would search it. */
export interface SearchProposal extends ProposedSystem {
  readonly setting: Pick<SystemSetting, 'way' | 'unit' | 'keeperName' | 'keeperAddress'>;
}

export interface SearchGround extends TaskGround {
  readonly register: Register | undefined;
  /** The systems of the register without a search in this case. */
  readonly proposals: readonly SearchProposal[];
}

/** The searches proposed for a case. A system nobody has set is searched by the unit of `fallbackUnit`. */
export async function readSearchGround(
  tx: Tx,
  context: ReadContext,
  record: CaseRecord,
  fallbackUnit: string,
): Promise<SearchGround> {
  const ground = await readTaskGround(tx, context, record);
  const register = record.register_id ? findRegister(context.catalogue, record.register_id) : undefined;
  if (!register || ground.claims.length === 0) return { ...ground, register, proposals: [] };
  const settings = await readSystemSettings(tx, record.authority_id, register.id);
  const made = await readTasksOfCase(tx, context.sealer, record.id);
  const has = new Set(made.filter(({ kind }) => kind === 'search').map(({ systemId }) => systemId));
  const proposals = proposeSystems(register, askedData(ground), record.authority_id)
    .filter(({ system }) => !has.has(system.id))
    .map((proposed) => ({
      ...proposed,
      setting: settingOf(
        settings.find(({ systemId }) => systemId === proposed.system.id),
        fallbackUnit,
      ),
    }));
  return { ...ground, register, proposals };
}

/** Nobody is set, or no unit of the authority: then the unit of whoever handles the case searches, or confirms. */
function settingOf(set: SystemSetting | undefined, fallbackUnit: string): SearchProposal['setting'] {
  const nobody = { way: 'unit', unit: fallbackUnit, keeperName: null, keeperAddress: null } as const;
  if (set?.way === 'connector') return { ...set, unit: set.unit ?? fallbackUnit };
  return set && (set.way !== 'unit' || set.unit) ? set : nobody;
}
