/** What a page asks, as plain data for the templates: texts already in the reader's language. */
interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
}

/** One line of text, or several when `rows` is given. */
export interface TextField extends Asked {
  readonly kind: 'field';
  readonly value: string;
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: string;
  readonly inputmode: string | null;
  readonly rows: number | null;
  readonly optional: boolean;
  readonly class: 'field--short' | null;
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** A list to pick one from. */
export interface SelectField extends Asked {
  readonly kind: 'ask-select';
  readonly optional: boolean;
  readonly options: readonly SelectOption[];
}

/** One of several answers; `reveal` is asked only when it is chosen. */
export interface Choice {
  /** The first one has the name of the field: the error summary leads there. */
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
  readonly checked: boolean;
  readonly reveal: FieldView | null;
}

/** Radio buttons or check boxes under one question. */
export interface ChoicesField extends Asked {
  readonly kind: 'ask-choices';
  readonly type: 'radio' | 'checkbox';
  readonly compact: boolean;
  /** The question repeats the heading of the page and is not shown twice. */
  readonly same: boolean;
  readonly choices: readonly Choice[];
}

/** Several fields under one question (a period: from, to). */
export interface GroupField extends Asked {
  readonly kind: 'ask-group';
  readonly optional: boolean;
  readonly fields: readonly TextField[];
}

/** Something known already, shown and not asked. */
export interface KnownField extends Asked {
  readonly kind: 'ask-known';
  readonly value: string;
}

export type FieldView = TextField | SelectField | ChoicesField | GroupField | KnownField;

const PLAIN = {
  kind: 'field',
  hint: null,
  type: 'text',
  autocomplete: 'off',
  inputmode: null,
  rows: null,
  optional: false,
  class: null,
} as const;

/** A text field; what is not given is plain. */
export function textField(
  given: Partial<TextField> & Pick<TextField, 'name' | 'label' | 'value'>,
): TextField {
  return { ...PLAIN, ...given };
}

interface ChoiceTexts {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly reveal?: FieldView;
}

/** The answers to one question, those in `chosen` picked. */
export function choices(name: string, chosen: readonly string[], texts: readonly ChoiceTexts[]): Choice[] {
  return texts.map(({ value, label, hint, reveal }, place) => ({
    id: place === 0 ? name : `${name}-${value}`,
    value,
    label,
    hint: hint ?? null,
    checked: chosen.includes(value),
    reveal: reveal ?? null,
  }));
}
