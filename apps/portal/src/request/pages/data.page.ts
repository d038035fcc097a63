import type { FieldError, Posted } from '#platform';
import { DATA_CATEGORIES, isDataCategory } from '#registers';
import type { Draft } from '../draft.js';
import { choices, type FieldView } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** Which data the request concerns. No choice means all of it. */
export class DataPage implements RequestPage {
  readonly name = 'data';
  readonly step = 'details';
  readonly title = 'details.data';
  readonly intro = null;

  read(posted: Posted, draft: Draft): Draft {
    return { ...draft, data: posted.list('data') };
  }

  errors({ data }: Draft): FieldError[] {
    return data.every(isDataCategory) ? [] : [{ field: 'data', key: 'error.details.data' }];
  }

  fields({ data }: Draft, _context: FormContext, { t }: Reader): FieldView[] {
    const texts = DATA_CATEGORIES.map((kind) => ({ value: kind, label: t(`data.${kind}`) }));
    const question = { name: 'data', label: t('details.data'), hint: t('details.data-hint'), same: true };
    const shape = { kind: 'ask-choices', type: 'checkbox', compact: true } as const;
    return [{ ...shape, ...question, choices: choices('data', data, texts) }];
  }

  answers({ data }: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    const chosen = data.map((kind) => t(`data.${kind}`)).join('\n');
    return [{ question: t('details.data-short'), answer: chosen === '' ? t('details.all') : chosen }];
  }
}
