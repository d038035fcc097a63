import type { Arrangement, ResponsibilityPeriod, ServiceRule, StorageLine } from '#registers';
import type {
  ResponsibilitiesFile,
  ResponsibilityPeriodShape,
  StorageLineShape,
} from './shapes/responsibilities.shape.js';
import { period } from './to-periods.js';

function responsibility(shape: ResponsibilityPeriodShape): ResponsibilityPeriod {
  const { from: _from, to: _to, ...facts } = shape;
  return { ...facts, ...period(shape) };
}

function line(shape: StorageLineShape): StorageLine {
  return { ...shape, stored: period(shape.stored), periods: shape.periods.map(responsibility) };
}

/** The arrangements and services of responsibilities.yaml. */
export function toArrangements(file: ResponsibilitiesFile): {
  readonly arrangements: readonly Arrangement[];
  readonly services: readonly ServiceRule[];
} {
  return {
    arrangements: file.arrangements.map((shape) => ({ ...shape, lines: shape.lines.map(line) })),
    services: file.services,
  };
}
