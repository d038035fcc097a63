import type { Period } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { PeriodShape } from './shapes/common.shape.js';

/** A calendar day from its ISO form. */
export function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

/** A period with its days read; open ends stay open. */
export function period({ from, to }: PeriodShape): Period {
  return { ...(from ? { from: day(from) } : {}), ...(to ? { to: day(to) } : {}) };
}
