import type { FeedbackView } from '#cases';
import { dateText, type FieldError, type Posted, shortWeekdayDateText } from '#platform';
import type { Catalogue } from '#registers';
import { dueMark, type DueMark } from '../parts/due-mark.view.js';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { extendedLine, extensionForm } from './extension.view.js';
import { workingLines } from '../parts/working.view.js';

/** One line of the list of feedback. */
export interface FeedbackLine {
  readonly href: string;
  readonly kind: string;
  readonly received: string;
  /** Null for feedback without a statutory clock. */
  readonly due: DueMark | null;
  readonly answered: string;
  readonly rowClass: string;
}

/** The list: what waits first, late ones marked, then what has been answered. */
export function feedbackListView(found: readonly FeedbackView[], page: PageContext) {
  return {
    waiting: found.filter((one) => one.answer === null).length,
    rows: found.map((one) => feedbackLine(one, page)),
  };
}

function feedbackLine(one: FeedbackView, page: PageContext): FeedbackLine {
  const due = one.clock && dueMark(one.clock, page);
  return {
    href: paths.feedbackPage(page.language, one.id),
    kind: page.t(`feedback.kind.${one.kind}`),
    received: shortWeekdayDateText(one.receivedOn, page.language),
    due,
    answered: one.answer ? dateText(one.answer.on, page.language) : '',
    rowClass: due?.kind === 'late' ? 'is-late' : due?.kind === 'risk' ? 'is-risk' : '',
  };
}

/** One piece of feedback with the form of its answer, or the answer given. */
export function feedbackPageView(
  one: FeedbackView,
  body: Posted,
  errors: readonly FieldError[],
  may: { readonly answer: boolean },
  catalogue: Catalogue,
  page: PageContext,
) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const mails = one.content.email ? ['text', 'notice', 'none'] : ['none'];
  const chosen = body.text('mail') || (mails[0] ?? 'none');
  return {
    title: t(`feedback.kind.${one.kind}`),
    listHref: paths.feedback(language),
    action: paths.feedbackPage(language, one.id),
    reference: one.id.slice(0, 8).toUpperCase(),
    received: shortWeekdayDateText(one.receivedOn, language),
    language: t(`spoken.${one.language}`),
    ...one.content,
    email: one.content.email ?? '',
    due: one.clock ? dueMark(one.clock, page) : null,
    steps: workingLines(one.clock?.steps ?? [], language),
    extended: extendedLine(one, page),
    extension: may.answer ? extensionForm(one, body, errors, catalogue, page) : null,
    certificate: one.kind === 'accessible-format',
    mayAnswer: may.answer && one.answer === null,
    answerField: fields.text('answer', { label: t('feedback.answer'), hint: t('feedback.answerHint') }),
    mailError: fields.error('mail'),
    mails: mails.map((value) => ({ value, label: t(`feedback.mail.${value}`), checked: value === chosen })),
    answered: one.answer
      ? {
          text: one.answer.text,
          line: t('feedback.answeredLine', { day: dateText(one.answer.on, language), by: one.answer.by }),
          mail: t(`feedback.mailState.${one.mailState}`),
        }
      : null,
  };
}
