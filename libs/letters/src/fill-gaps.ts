import type { ContextError } from './check-context.js';
import { cleanDeep } from './render/clean-text.js';

/** The mark of a gap while the letter is rendered: a private-use character, taken out of the draft first. */
export const GAP = '\uE0FF';

/** Fields that choose between texts: a draft that lacks one is shown with the sample's choice. */
const CHOICES = new Set(['right', 'outcome', 'kind', 'clock', 'indirectAccess', 'ground', 'act', 'time']);

/** The draft with every faulty field replaced by gaps in the shape that the sample has there. */
export function fillGaps(draft: object, sample: object, errors: readonly ContextError[]): unknown {
  const filled: unknown = structuredClone(withoutMarks(cleanDeep(draft)));
  for (const { path, rule } of errors) {
    // A verdict over a whole list ("nothing is refused") leaves no gap to show.
    if (rule === 'refusesSomething') continue;
    const steps = path.split('.');
    if (rule === 'whitelistValidation') setAt(filled, steps, undefined);
    else setAt(filled, steps, gapsLike(valueAt(sample, steps), steps.at(-1) ?? ''));
  }
  return filled;
}

function withoutMarks(value: unknown): unknown {
  const json = JSON.stringify(value);
  return JSON.parse(json.replaceAll(GAP, ''));
}

function gapsLike(value: unknown, key: string): unknown {
  if (CHOICES.has(key)) return value;
  if (Array.isArray(value)) return value.slice(0, 1).map((item) => gapsLike(item, key));
  if (typeof value !== 'object' || value === null) return GAP;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, gapsLike(inner, name)]));
}

/** Follows a path; in a list every place has the shape of the first. */
function valueAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[0];
    return isRecord(at) ? at[step] : undefined;
  }, value);
}

function setAt(target: unknown, steps: readonly string[], value: unknown): void {
  const parent = steps
    .slice(0, -1)
    .reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), target);
  const last = steps.at(-1);
  if (isRecord(parent) && last !== undefined) parent[last] = value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
