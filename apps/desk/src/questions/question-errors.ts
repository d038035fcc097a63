import type { Refusal } from '#kernel';
import type { FieldError } from '#platform';

/** The refusal of a question or an answer at the field that its facts name. */
export function questionError({ code, facts }: Refusal, otherwise: string): FieldError {
  const field = typeof facts?.['field'] === 'string' ? facts['field'] : otherwise;
  return { field, key: `refusal.${code}`, values: facts };
}
