import { extensionNotice, type FeedbackView } from '#cases';
import { EXTENSION_REASONS } from '#delivery';
import { dateText, type FieldError, type Posted, shortWeekdayDateText } from '#platform';
import type { Catalogue } from '#registers';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** What was told of more time; null when nothing was. */
export function extendedLine({ extension }: FeedbackView, { t, language }: PageContext): string {
  if (!extension) return '';
  const day = dateText(extension.on, language);
  const why = t(`feedback.extension.reason.${extension.reason}`);
  return t(`feedback.extension.told.${extension.way}`, { day, by: extension.by, why });
}

/** The form that gives an answer two further weeks, each reason with the notice it sends; null when it is not to be given. */
export function extensionForm(
  one: FeedbackView,
  body: Posted,
  errors: readonly FieldError[],
  catalogue: Catalogue,
  page: PageContext,
) {
  const { t, language } = page;
  const extension = one.clock?.extension;
  if (!extension?.noticeBy || extension.rejected || one.answer) return null;
  const fields = new FormFields(body, errors, t);
  const { authorityId, language: spoken } = one;
  const about = { authorityId, language: spoken, due: extension.due, toldOn: page.today };
  return {
    action: paths.feedbackExtension(language, one.id),
    lead: t('feedback.extension.lead', {
      by: shortWeekdayDateText(extension.noticeBy, language),
      due: shortWeekdayDateText(extension.due, language),
    }),
    error: fields.error('reason'),
    letterError: fields.error('letterSent'),
    letter: one.content.email === null,
    letterSent: body.text('letterSent') === 'yes',
    spoken,
    noticeTitle: t('feedback.extension.notice', { language: t(`spoken.${spoken}`) }),
    reasons: EXTENSION_REASONS.map((value) => ({
      value,
      label: t(`feedback.extension.reason.${value}`),
      checked: body.text('reason') === value,
      notice: extensionNotice({ ...about, reason: value }, catalogue).text,
    })),
  };
}
