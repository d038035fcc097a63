import { TOKEN_FIELD } from './csrf.js';

/** What a form posted, to be sent once more: every field but its token, one entry for each value. */
export function hiddenFields(body: unknown): { readonly name: string; readonly value: string }[] {
  return Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    name === TOKEN_FIELD
      ? []
      : [value]
          .flat()
          .filter((one): one is string => typeof one === 'string')
          .map((one) => ({ name, value: one })),
  );
}
