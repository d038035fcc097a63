import {
  FEEDBACK_KINDS,
  type FeedbackInput,
  type FeedbackRefusalCode,
  type RegisterGuide,
} from '#cases/citizen';
import type { Language, Refusal } from '#kernel';
import type { FieldError, Posted, Translate } from '#platform';
import { choices, type FieldView, textField } from '../request/field-view.js';

/** What was typed, as it is shown again and sent. */
export type TypedFeedback = Omit<FeedbackInput, 'language' | 'submitKey' | 'email'> & {
  readonly email: string;
};

/** Reads the form; nothing typed is lost on the way. */
export function readFeedbackForm(posted: Posted): TypedFeedback {
  return {
    kind: posted.text('kind'),
    message: posted.text('message'),
    about: posted.text('about'),
    format: posted.text('format'),
    email: posted.text('email'),
    authorityId: posted.text('authority'),
  };
}

/** The questions of the form, answered as far as they are. */
export function feedbackFields(
  typed: TypedFeedback,
  guide: Pick<RegisterGuide, 'listAuthorities'>,
  t: Translate,
  language: Language,
): FieldView[] {
  const text = (name: 'message' | 'about', shape: { rows?: number; optional?: boolean }) => {
    const words = { label: t(`feedback.${name}`), hint: t(`feedback.${name}-hint`) };
    return textField({ name, ...words, value: typed[name], ...shape });
  };
  const email = { type: 'email', inputmode: 'email', autocomplete: 'email', optional: true } as const;
  return [
    kindField(typed, t),
    text('message', { rows: 6 }),
    text('about', { optional: true }),
    authorityField(typed, guide, t, language),
    textField({
      name: 'email',
      label: t('who.email'),
      hint: t('feedback.email-hint'),
      value: typed.email,
      ...email,
    }),
  ];
}

function kindField(typed: TypedFeedback, t: Translate): FieldView {
  const words = { label: t('feedback.format'), hint: t('feedback.format-hint') };
  const format = textField({ name: 'format', ...words, value: typed.format });
  const kinds = FEEDBACK_KINDS.map((value) => ({
    value,
    label: t(`feedback.kind-${value}`),
    hint: t(`feedback.kind-${value}-hint`),
    ...(value === 'accessible-format' ? { reveal: format } : {}),
  }));
  const shape = { kind: 'ask-choices', type: 'radio', compact: false, same: false } as const;
  const question = { name: 'kind', label: t('feedback.kind'), hint: null };
  return { ...shape, ...question, choices: choices('kind', [typed.kind], kinds) };
}

function authorityField(
  typed: TypedFeedback,
  guide: Pick<RegisterGuide, 'listAuthorities'>,
  t: Translate,
  language: Language,
): FieldView {
  const hosted = guide.listAuthorities().filter((one) => one.hosted);
  const options = [
    { value: '', label: t('feedback.authority-any') },
    ...hosted.map(({ id, name }) => ({ value: id, label: name[language] })),
  ].map((option) => ({ ...option, selected: option.value === typed.authorityId }));
  const question = { name: 'authority', label: t('feedback.authority'), hint: null };
  return { kind: 'ask-select', ...question, optional: true, options };
}

/** A refusal at its field. */
export function feedbackError({ code, facts }: Refusal<FeedbackRefusalCode>): FieldError {
  return { field: String(facts?.['field'] ?? 'message'), key: `error.${code}` };
}
