import type { EntryDraftRow, OpenedDraft } from '#cases';
import { dateTimeText, fileSize, shortWeekdayDateText } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The drafts of the registry as rows. */
export function entryDraftsView(rows: readonly EntryDraftRow[], page: PageContext) {
  const { language, t } = page;
  return {
    action: paths.entryDrafts(language),
    registerHref: paths.registerPaper(language),
    count: rows.length,
    rows: rows.map(({ id, content, madeAt, expiresAt }) => ({
      href: paths.entryDraft(language, id),
      removeHref: paths.removeEntryDraft(language, id),
      name: content.name || t('drafts.noName'),
      subject: content.subject || t('drafts.noSubject'),
      received: content.receivedOn
        ? shortWeekdayDateText(Temporal.PlainDate.from(content.receivedOn), language)
        : t('drafts.noDay'),
      made: dateTimeText(madeAt, language),
      expires: dateTimeText(expiresAt, language),
      attachments: content.attachments.length,
      refused: content.refused.length,
    })),
  };
}

/** What a draft adds to the form for registering: its attachments, what was left out, and who else has it open. */
export function entryDraftView(
  draftId: string,
  draft: OpenedDraft,
  kept: readonly string[] | null,
  page: PageContext,
) {
  const { language, t } = page;
  const { content, openedBefore } = draft;
  return {
    action: paths.entryDraft(language, draftId),
    cancelHref: paths.entryDrafts(language),
    cancelName: t('drafts.title'),
    subject: content.subject || t('drafts.noSubject'),
    opened: openedBefore
      ? t('drafts.openedBefore', { by: openedBefore.by, at: dateTimeText(openedBefore.at, language) })
      : '',
    kept: content.attachments.map(({ id, name, bytes }) => ({
      id,
      name,
      size: fileSize(bytes, language),
      checked: kept === null || kept.includes(id),
    })),
    refused: content.refused.map(({ name, why }) => ({ name, why: t(`drafts.why.${why}`) })),
  };
}
