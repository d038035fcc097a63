import { type FieldError, MOST_FILES, type Posted } from '#platform';
import type { Draft } from '../draft.js';
import type { FieldView } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** The files that go along. Adding and removing them is done file by file; the page itself asks nothing more. */
export class AttachmentsPage implements RequestPage {
  readonly name = 'attachments';
  readonly step = 'details';
  readonly title = 'attachments.title';
  readonly intro = 'attachments.intro';

  read(_posted: Posted, draft: Draft): Draft {
    return draft;
  }

  errors({ attachments }: Draft): FieldError[] {
    const tooMany = attachments.filter(({ proof }) => !proof).length > MOST_FILES;
    return tooMany ? [{ field: 'files', key: 'error.attachments.count', values: { max: MOST_FILES } }] : [];
  }

  fields(): FieldView[] {
    return [];
  }

  answers({ attachments }: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    const names = attachments
      .filter(({ proof }) => !proof)
      .map(({ name }) => name)
      .join('\n');
    return [{ question: t('attachments.list'), answer: names === '' ? t('attachments.none') : names }];
  }
}
