import { type FieldError, type Posted, type ShownError, shownErrors } from '#platform';
import type { Translate } from './page-context.js';

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

/** One box of a group. */
export interface CheckBox {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Ticked, and not to be changed here. */
  readonly fixed?: boolean;
}

/** Boxes that are ticked: one or several under one name. */
export interface CheckGroup {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string;
  readonly describedBy: string;
  readonly boxes: readonly (CheckBox & { readonly id: string; readonly checked: boolean })[];
}

interface FieldFacts {
  readonly label: string;
  readonly hint?: string;
}

/** Builds the fields of a form from what was posted and what was wrong with it: nothing written is lost. */
export class FormFields {
  readonly #errors: readonly ShownError[];

  constructor(
    private readonly body: Posted,
    errors: readonly FieldError[],
    t: Translate,
  ) {
    this.#errors = shownErrors(errors, t);
  }

  /** What is wrong with a field; '' when nothing is. */
  error(id: string): string {
    return this.#errors.find((one) => one.field === id)?.text ?? '';
  }

  text(id: string, facts: FieldFacts): TextField {
    const error = this.error(id);
    const hint = facts.hint ?? '';
    const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
    return { id, label: facts.label, hint, value: this.body.text(id), error, describedBy };
  }

  select(id: string, facts: FieldFacts, options: readonly { value: string; label: string }[]): SelectField {
    const field = this.text(id, facts);
    return { ...field, options: options.map((one) => ({ ...one, selected: one.value === field.value })) };
  }

  checks(id: string, facts: FieldFacts, boxes: readonly CheckBox[]): CheckGroup {
    const { value: _value, ...field } = this.text(id, facts);
    const ticked = this.body.list(id);
    return {
      ...field,
      boxes: boxes.map((box, place) => ({
        ...box,
        // The error summary leads to the first box.
        id: place === 0 ? id : `${id}-${box.value}`,
        checked: box.fixed === true || ticked.includes(box.value),
      })),
    };
  }
}
