import type { OpenCase } from './open-case.js';

/** Figures counted from open cases: the number is how many cases fit. */
export const OPEN_FIGURES = ['open', 'extended', 'prospect', 'whom', 'week', 'later', 'due'] as const;
/** Figures counted from answered claims. */
export const ANSWERED_FIGURES = [
  'answered',
  'in-time',
  'answered-late',
  'answered-extended',
  'answered-refused',
  'repeat',
  'days',
  'outcome',
  'ground',
  'late-week',
] as const;

/** A number of the cockpit by its name and, where there are several of the kind, its key. */
export interface Figure {
  readonly name: (typeof OPEN_FIGURES)[number] | (typeof ANSWERED_FIGURES)[number];
  /** A prospect, a person or group waited for, the Monday of a week, a span of days, an outcome or a ground. */
  readonly key: string;
}

/** Is this figure counted from open cases? */
export function isOfOpenCases({ name }: Figure): boolean {
  return OPEN_FIGURES.some((one) => one === name);
}

/**
 * Does an open case stand behind the figure? The same question makes the number and the list behind it.
 *
 * `week` holds what is due in the week of a Monday and not late; `later` what is due from a Monday on; `due` is
 * prospect and Monday: `likely.2026-12-21`.
 */
export function standsBehind({ name, key }: Figure, one: OpenCase): boolean {
  switch (name) {
    case 'open':
      return true;
    case 'extended':
      return one.extended;
    case 'prospect':
      return one.prospect === key;
    case 'whom':
      return one.whom === key;
    case 'week':
      return one.prospect !== 'late' && one.monday === key;
    case 'later':
      return one.prospect !== 'late' && one.monday >= key;
    case 'due':
      return `${one.prospect}.${one.monday}` === key;
    default:
      return false;
  }
}
