import { NEED_CODES } from '#cases/citizen';
import type { Language, Text } from '#kernel';
import type { FieldError, Posted, Translate } from '#platform';
import type { Draft } from '../draft.js';
import { choices, type FieldView, type SelectField, textField } from '../field-view.js';
import { isOtherLanguage, languageName, otherLanguages } from '../other-languages.js';
import type { ShownAnswer } from '../request-page.js';

type Needs = Draft['needs'];

/** Longest wish for another form, in characters. */
const LONGEST_FORMAT = 500;

/** The reader's own language, asked of the reader as a text. */
export const READER: Text & Record<Language, Language> = { fi: 'fi', sv: 'sv', en: 'en' };

/** The part of the page about what is needed to understand the answer. */
export function readNeeds(posted: Posted): Needs {
  return {
    language: posted.text('other-language'),
    codes: posted.list('needs'),
    format: posted.text('format'),
  };
}

/** Nothing has to be said here; what is said must be of the lists. */
export function needsErrors({ language, codes, format }: Needs): FieldError[] {
  const errors: FieldError[] = [];
  if (language !== '' && !isOtherLanguage(language)) {
    errors.push({ field: 'other-language', key: 'error.needs.language' });
  }
  if (!codes.every((code) => NEED_CODES.some((known) => known === code))) {
    errors.push({ field: 'needs', key: 'error.needs.code' });
  }
  if (format.length > LONGEST_FORMAT) errors.push({ field: 'format', key: 'error.needs.long' });
  return errors;
}

/** The questions: another language, help, another form. */
export function needsFields(needs: Needs, t: Translate, reader: string): FieldView[] {
  const option = (value: string, label: string) => ({ value, label, selected: value === needs.language });
  const languages = otherLanguages(reader as Language).map(({ code, name }) => option(code, name));
  const language: SelectField = {
    kind: 'ask-select',
    name: 'other-language',
    label: t('needs.language'),
    hint: t('needs.language-hint'),
    optional: true,
    options: [option('', t('needs.language-none')), ...languages],
  };
  const texts = NEED_CODES.map((value) => ({
    value,
    label: t(`needs.${value}`),
    hint: t(`needs.${value}-hint`),
  }));
  const shape = { kind: 'ask-choices', type: 'checkbox', compact: false, same: false } as const;
  const question = { name: 'needs', label: t('needs.help'), hint: t('needs.help-hint') };
  return [
    language,
    { ...shape, ...question, choices: choices('needs', needs.codes, texts) },
    textField({
      name: 'format',
      label: t('needs.format'),
      hint: t('needs.format-hint'),
      value: needs.format,
      optional: true,
    }),
  ];
}

/** What was said, for the page before sending; nothing when nothing was said. */
export function needsAnswers(
  { language, codes, format }: Needs,
  t: Translate,
  reader: string,
): ShownAnswer[] {
  const said = [
    { question: t('needs.language'), answer: language && languageName(language, reader as Language) },
    { question: t('needs.help'), answer: codes.map((code) => t(`needs.${code}`)).join('\n') },
    { question: t('needs.format'), answer: format },
  ];
  return said.filter(({ answer }) => answer !== '');
}
