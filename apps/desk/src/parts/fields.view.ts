import type { Posted } from '#platform';

/** Field name → message in the language of the page. */
export type FieldErrors = Readonly<Record<string, string>>;

/** A text input or text area ready for the template. */
export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string;
  readonly describedBy: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

export interface SelectField extends TextField {
  readonly options: readonly Option[];
}

interface FieldFacts {
  readonly label: string;
  readonly hint?: string;
}

/** Builds the fields of a form from what was posted and what was wrong with it: nothing written is lost. */
export class FormFields {
  constructor(
    private readonly body: Posted,
    private readonly errors: FieldErrors,
  ) {}

  text(id: string, facts: FieldFacts): TextField {
    const error = this.errors[id] ?? '';
    const hint = facts.hint ?? '';
    const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
    return { id, label: facts.label, hint, value: this.body.text(id), error, describedBy };
  }

  select(id: string, facts: FieldFacts, options: readonly { value: string; label: string }[]): SelectField {
    const field = this.text(id, facts);
    return { ...field, options: options.map((one) => ({ ...one, selected: one.value === field.value })) };
  }
}

/** The errors as links to their fields, in the order given, for the summary at the top of the page. */
export function errorLinks(errors: FieldErrors): { href: string; text: string }[] {
  return Object.entries(errors).map(([field, text]) => ({ href: `#${field}`, text }));
}
