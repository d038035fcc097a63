/** An expected "no": a code the caller can act on. It is returned, never thrown. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** Facts for the message shown to the user (field names, limits). Never personal data. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type Result<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal<Code> };

/** A successful result. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A refused result, e.g. `no('cases.already-decided')`. */
export function no<Code extends string>(
  code: Code,
  facts?: Refusal['facts'],
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: facts ? { code, facts } : { code } };
}
