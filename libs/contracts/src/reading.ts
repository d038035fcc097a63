/** Why a line cannot be answered: shape `error` of docs/contracts.schema.json. */
export interface LineProblem {
  /** Kebab-case, stable: programs act on it. */
  readonly code: string;
  /** One English sentence for the person who wrote the line. */
  readonly message: string;
  /** JSON Pointer (RFC 6901) into the line, '' for the whole line. */
  readonly path: string;
}

/** A value read from a line, or why it could not be read. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: LineProblem };

/** A value that was read. */
export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** A value that could not be read, e.g. `unread('unknown-field', 'There is no field "due".', '/due')`. */
export function unread(code: string, message: string, path: string): Reading<never> {
  return { ok: false, problem: { code, message, path } };
}

/** Goes on with what was read; a problem is handed through. */
export function then<T, U>(reading: Reading<T>, next: (value: T) => Reading<U>): Reading<U> {
  return reading.ok ? next(reading.value) : reading;
}
