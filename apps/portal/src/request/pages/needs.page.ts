import { isOtherLanguage, languageName, LONGEST_FORMAT, NEED_CODES, otherLanguages } from '#cases/citizen';
import type { Language, Text } from '#kernel';
import type { FieldError, Posted, Translate } from '#platform';
import type { Draft } from '../draft.js';
import { choices, type FieldView, type SelectField, textField } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** What can be ticked: the language is kept by its own code, the rest as they are. */
export const OTHER_LANGUAGE = 'other-language';
const OFFERED = [OTHER_LANGUAGE, ...NEED_CODES] as const;
/** The reader's own language, asked of the reader as a text. */
const READER: Text & Record<Language, Language> = { fi: 'fi', sv: 'sv', en: 'en' };

/** What the person needs to understand the answer. Nothing has to be said here. */
export class NeedsPage implements RequestPage {
  readonly name = 'needs';
  readonly step = 'answer';
  readonly title = 'needs.help';
  readonly intro = null;

  /** What a box reveals counts only while the box is ticked. */
  read(posted: Posted, draft: Draft): Draft {
    const codes = posted.list('needs');
    const language = codes.includes(OTHER_LANGUAGE) ? posted.text('other-language') : '';
    const format = codes.includes('other-format') ? posted.text('format') : '';
    return { ...draft, needs: { codes, language, format } };
  }

  errors({ needs: { codes, language, format } }: Draft): FieldError[] {
    const errors: FieldError[] = [];
    if (!codes.every((code) => OFFERED.some((known) => known === code))) {
      errors.push({ field: 'needs', key: 'error.needs.code' });
    }
    if (codes.includes(OTHER_LANGUAGE) && !isOtherLanguage(language)) {
      errors.push({ field: 'other-language', key: 'error.needs.language' });
    }
    if (codes.includes('other-format') && format === '') {
      errors.push({ field: 'format', key: 'error.needs.format' });
    }
    if (format.length > LONGEST_FORMAT) errors.push({ field: 'format', key: 'error.needs.long' });
    return errors;
  }

  fields({ needs }: Draft, _context: FormContext, { t, name }: Reader): FieldView[] {
    const reveals: Partial<Record<string, FieldView>> = {
      [OTHER_LANGUAGE]: languageField(needs.language, t, name(READER) as Language),
      'other-format': textField({
        name: 'format',
        label: t('needs.format'),
        hint: t('needs.format-hint'),
        value: needs.format,
      }),
    };
    const texts = OFFERED.map((value) => {
      const reveal = reveals[value];
      return {
        value,
        label: t(`needs.${value}`),
        ...(reveal ? { reveal } : { hint: t(`needs.${value}-hint`) }),
      };
    });
    const shape = { kind: 'ask-choices', type: 'checkbox', compact: false, same: true } as const;
    const question = { name: 'needs', label: t('needs.help'), hint: t('needs.help-hint') };
    return [{ ...shape, ...question, choices: choices('needs', needs.codes, texts) }];
  }

  answers({ needs }: Draft, _context: FormContext, { t, name }: Reader): ShownAnswer[] {
    const { codes, language, format } = needs;
    const help = codes.map((code) => t(`needs.${code}`)).join('\n');
    const said = [
      { question: t('needs.language'), answer: language && languageName(language, name(READER) as Language) },
      { question: t('needs.format'), answer: format },
    ];
    return [
      { question: t('needs.help'), answer: help === '' ? t('needs.none') : help },
      ...said.filter(({ answer }) => answer !== ''),
    ];
  }
}

function languageField(chosen: string, t: Translate, reader: Language): SelectField {
  const option = (value: string, label: string) => ({ value, label, selected: value === chosen });
  return {
    kind: 'ask-select',
    name: 'other-language',
    label: t('needs.language'),
    hint: t('needs.language-hint'),
    optional: false,
    options: [
      option('', t('form.choose')),
      ...otherLanguages(reader).map(({ code, name }) => option(code, name)),
    ],
  };
}
