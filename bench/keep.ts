import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figure } from './figure.js';
import type { Machine } from './machine.js';

/** A figure as it is kept, with the run it comes from. */
export interface KeptFigure extends Figure {
  /** When its run ended. */
  readonly at: string;
  /** Of the machine when its run began. */
  readonly load: number;
}

/** The last figure of each bench, of runs that were kept: what the docs tell. */
export interface Kept {
  readonly machine: Omit<Machine, 'load'>;
  readonly figures: readonly KeptFigure[];
}

export function readKept(path: string): Kept {
  return JSON.parse(readFileSync(path, 'utf8')) as Kept;
}

/** Puts the figures of a run in the place of the earlier ones of the same names. */
export function keep(
  path: string,
  { load, ...machine }: Machine,
  figures: readonly Figure[],
  at: string,
): void {
  const renewed = new Set(figures.map(({ name }) => name));
  const others = existsSync(path) ? readKept(path).figures.filter(({ name }) => !renewed.has(name)) : [];
  const kept = [...others, ...figures.map((figure) => ({ ...figure, at, load }))];
  kept.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  writeFileSync(path, `${JSON.stringify({ machine, figures: kept } satisfies Kept, null, 2)}\n`);
}
