import type { Request } from 'express';

/** What a form sent, read field by field; a field in a shape no form sends counts as absent. */
export class Posted {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(body: unknown) {
    this.#fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  }

  static of(req: Request): Posted {
    return new Posted(req.body);
  }

  /** One line or several, without blanks at the ends, line ends as `\n`. '' when absent. */
  text(name: string): string {
    const value = this.#own(name);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first.replace(/\r\n?/g, '\n').trim() : '';
  }

  /** All values under one name (checkboxes), without empty ones and doubles. */
  list(name: string): string[] {
    const value = this.#own(name);
    const all: unknown[] = Array.isArray(value) ? value : [value];
    return [...new Set(all.filter((one): one is string => typeof one === 'string' && one !== ''))];
  }

  /** Is a checkbox ticked or a button of this name pressed? */
  has(name: string): boolean {
    return this.text(name) !== '';
  }

  #own(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }
}
