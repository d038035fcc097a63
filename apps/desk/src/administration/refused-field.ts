import type { Refusal } from '#kernel';
import type { FieldError } from '#platform';

/** The no of a use case at the field it names; at `otherwise` when it names none. */
export function asFieldError({ code, facts }: Refusal, otherwise: string): FieldError {
  const field = typeof facts?.['field'] === 'string' ? facts['field'] : otherwise;
  return { field, key: `refusal.${code}`, values: facts };
}
