import { type FieldError, MOST_FILES, type Posted } from '#platform';
import type { Draft } from '../draft.js';
import type { FieldView } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** The documents that show the right to speak for somebody else. They may also come later. */
export class ProofPage implements RequestPage {
  readonly name = 'proof';
  readonly step = 'who';
  readonly title = 'proof.title';
  readonly intro = 'proof.intro';

  read(_posted: Posted, draft: Draft): Draft {
    return draft;
  }

  errors({ attachments }: Draft): FieldError[] {
    const tooMany = attachments.filter(({ proof }) => proof).length > MOST_FILES;
    return tooMany ? [{ field: 'files', key: 'error.attachments.count', values: { max: MOST_FILES } }] : [];
  }

  fields(): FieldView[] {
    return [];
  }

  answers({ attachments }: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    const names = attachments.filter(({ proof }) => proof).map(({ name }) => name);
    return [{ question: t('proof.list'), answer: names.length === 0 ? t('proof.later') : names.join('\n') }];
  }
}
