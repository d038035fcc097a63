import { isLanguage, LANGUAGES } from '#kernel';
import type { FieldError, Posted } from '#platform';
import type { Draft } from '../draft.js';
import { choices, type FieldView } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** In which language the person wants the answer. */
export class LanguagePage implements RequestPage {
  readonly name = 'language';
  readonly step = 'answer';
  readonly title = 'answer.language';
  readonly intro = null;

  read(posted: Posted, draft: Draft): Draft {
    return { ...draft, answer: { ...draft.answer, language: posted.text('language') } };
  }

  errors({ answer }: Draft): FieldError[] {
    return isLanguage(answer.language) ? [] : [{ field: 'language', key: 'error.answer.language' }];
  }

  fields({ answer }: Draft, _context: FormContext, { t }: Reader): FieldView[] {
    const texts = LANGUAGES.map((value) => ({ value, label: t(`answer.language-${value}`) }));
    const shape = { kind: 'ask-choices', type: 'radio', compact: false, same: true } as const;
    const question = { name: 'language', label: t('answer.language'), hint: t('answer.language-hint') };
    return [{ ...shape, ...question, choices: choices('language', [answer.language], texts) }];
  }

  answers({ answer }: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    return [{ question: t('answer.language'), answer: t(`answer.language-${answer.language}`) }];
  }
}
