import { Temporal } from 'temporal-polyfill';

/** Freezes a value and everything in it, so that no reader can change what all share. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Temporal.PlainDate) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
