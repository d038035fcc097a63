import type { TaskWay } from '#collection';
import { no, ok, type Result } from '#kernel';

/** Who can be set to search a system. */
export const SYSTEM_WAYS = ['unit', 'letter', 'connector'] as const satisfies readonly TaskWay[];

/** Who searches a system, as it was typed. */
export interface SystemInput {
  readonly way: string;
  /** Who searches, or confirms what the source answers. Empty: the unit of whoever handles the case. */
  readonly unit: string;
  readonly keeperName: string;
  readonly keeperAddress: string;
}

export interface CheckedSystem {
  readonly way: TaskWay;
  readonly unit: string | null;
  readonly keeperName: string | null;
  readonly keeperAddress: string | null;
}

export type SystemRefusalCode =
  | 'system.not-found'
  | 'system.missing-way'
  | 'system.no-source'
  | 'system.unknown-unit'
  | 'system.missing-keeper'
  | 'system.missing-address';

/**
 * Checks who is to search a system: a unit of the own authority, a keeper with an address, or the system itself, where
 * one is connected, with a unit that confirms.
 */
export function checkSystem(
  input: SystemInput,
  units: readonly string[],
  isConnected: boolean,
): Result<CheckedSystem, SystemRefusalCode> {
  const way = SYSTEM_WAYS.find((one) => one === input.way);
  if (!way) return no('system.missing-way', { field: 'way' });
  if (way === 'connector' && !isConnected) return no('system.no-source', { field: 'way' });
  const [unit, keeperName, keeperAddress] = [input.unit, input.keeperName, input.keeperAddress].map((text) =>
    text.trim(),
  ) as [string, string, string];
  if (way === 'letter') {
    if (keeperName === '') return no('system.missing-keeper', { field: 'keeperName' });
    if (keeperAddress === '') return no('system.missing-address', { field: 'keeperAddress' });
    return ok({ way, unit: null, keeperName, keeperAddress });
  }
  if (unit !== '' && !units.includes(unit)) return no('system.unknown-unit', { field: 'unit' });
  return ok({ way, unit: unit || null, keeperName: null, keeperAddress: null });
}
