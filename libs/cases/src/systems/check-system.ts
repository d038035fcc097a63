import type { TaskWay } from '#collection';
import { no, ok, type Result } from '#kernel';

/** Who can be set to search a system. */
export const SYSTEM_WAYS = ['unit', 'letter'] as const satisfies readonly TaskWay[];

/** Who searches a system, as it was typed. */
export interface SystemInput {
  readonly way: string;
  /** Empty: the unit of whoever handles the case. */
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
  | 'system.unknown-unit'
  | 'system.missing-keeper'
  | 'system.missing-address';

/** Checks who is to search a system: a unit of the own authority, or a keeper with an address. */
export function checkSystem(
  input: SystemInput,
  units: readonly string[],
): Result<CheckedSystem, SystemRefusalCode> {
  const way = SYSTEM_WAYS.find((one) => one === input.way);
  if (!way) return no('system.missing-way', { field: 'way' });
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
