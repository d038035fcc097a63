import { type Reading, read, unread } from './reading.js';

/** Reads a JSON value found at `path` as a T. Shapes combine: `record({ on: day, systems: optional(listOf(id)) })`. */
export type Shape<T> = (value: unknown, path: string) => Reading<T>;

/** A string that is one of the given words. `noun` names it in the message; the code is `unknown-<noun>`. */
export function oneOf<const W extends string>(noun: string, words: readonly W[]): Shape<W> {
  return (value, path) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return read(word);
    return unread(`unknown-${noun}`, `${shown(value)} is no ${noun}. Known: ${words.join(', ')}.`, path);
  };
}

/** A lower-case id with hyphens, e.g. `lahti-tyollisyyspalvelut`. */
export const id: Shape<string> = (value, path) =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
    ? read(value)
    : unread('bad-id', `${shown(value)} is no id. Ids are lower case with hyphens.`, path);

/** A list whose members all have the shape. */
export function listOf<T>(member: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return unread('wrong-type', `Expected a list, found ${shown(value)}.`, path);
    const members: T[] = [];
    for (const [index, item] of value.entries()) {
      const reading = member(item, `${path}/${index}`);
      if (!reading.ok) return reading;
      members.push(reading.value);
    }
    return read(members);
  };
}

/** A field of a record that may be absent. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  // JSON has no `undefined`: it stands for a field that is not there.
  return (value, path) => (value === undefined ? read(undefined) : shape(value, path));
}

/** An object with these fields and no others. A problem with a missing field points at the object. */
export function record<F extends Record<string, Shape<unknown>>>(fields: F): Shape<RecordOf<F>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return unread('wrong-type', `Expected an object, found ${shown(value)}.`, path);
    }
    const given = new Map(Object.entries(value));
    for (const name of given.keys()) {
      if (!Object.hasOwn(fields, name)) {
        return unread('unknown-field', `There is no field ${shown(name)} here.`, `${path}/${escaped(name)}`);
      }
    }
    const found: Partial<RecordOf<F>> = {};
    for (const [name, shape] of Object.entries(fields)) {
      const reading = shape(given.get(name), `${path}/${escaped(name)}`);
      if (!reading.ok)
        return given.has(name) ? reading : unread('missing-field', `The field "${name}" is missing.`, path);
      Object.assign(found, { [name]: reading.value });
    }
    return read(found as RecordOf<F>);
  };
}

export type RecordOf<F extends Record<string, Shape<unknown>>> = {
  readonly [K in keyof F]: F[K] extends Shape<infer T> ? T : never;
};

/** A value as a message may show it: short, never a whole document. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
