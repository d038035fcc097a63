import { type EntryDraftRow, type EntryDrafts, type OpenedDraft, SHOWN_TEXT } from '#cases';
import { dateTimeText, fileSize, shortWeekdayDateText } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The drafts of the registry as rows. */
export function entryDraftsView({ count, rows }: EntryDrafts, page: PageContext) {
  const { language, t } = page;
  return {
    action: paths.entryDrafts(language),
    registerHref: paths.registerPaper(language),
    count,
    more: count > rows.length ? t('drafts.more', { shown: rows.length }) : '',
    expiring: rows.filter(({ daysToExpiry }) => daysToExpiry !== null).length,
    rows: rows.map((row) => draftRow(row, page)),
  };
}

function draftRow(row: EntryDraftRow, page: PageContext) {
  const { language, t } = page;
  const { id, content, by, at, saved, expiresAt, lateDays, daysToExpiry } = row;
  return {
    href: paths.entryDraft(language, id),
    removeHref: paths.removeEntryDraft(language, id),
    name: content.name || t(content.email ? 'drafts.noName' : 'drafts.noRequester'),
    subject: content.subject || t(isMail(content) ? 'drafts.noSubject' : 'drafts.ofForm'),
    received: content.receivedOn
      ? shortWeekdayDateText(Temporal.PlainDate.from(content.receivedOn), language)
      : t('drafts.noDay'),
    late: lateDays === null ? '' : t('drafts.late', { count: lateDays }),
    by: t(saved ? 'drafts.savedBy' : 'drafts.importedBy', { by }),
    at: dateTimeText(at, language),
    expires: dateTimeText(expiresAt, language),
    expiring: daysToExpiry === null ? '' : t('drafts.expiring', { count: daysToExpiry }),
    attachments: content.attachments.length,
    refused: content.refused.length,
  };
}

/** Was it an e-mail that somebody imported, or a form that was saved? */
function isMail({ email, subject, text }: EntryDraftRow['content']): boolean {
  return email !== '' || subject !== '' || text !== '';
}

/** What a draft adds to the form for registering: its attachments, what was left out, and who else has it open. */
export function entryDraftView(
  draftId: string,
  draft: OpenedDraft,
  ticked: { readonly keep: readonly string[]; readonly proofs: readonly string[] } | null,
  page: PageContext,
) {
  const { language, t } = page;
  const { content, version } = draft;
  const files = content.attachments.filter(({ whole }) => !whole);
  return {
    action: paths.entryDraft(language, draftId),
    saveAction: paths.entryDraft(language, draftId),
    cancelHref: paths.entryDrafts(language),
    cancelName: t('drafts.title'),
    version,
    opened: othersAtDraft(draft, page),
    wholeTexts: content.attachments
      .filter(({ whole }) => whole)
      .map(({ name, bytes }) =>
        t('drafts.whole', { name, size: fileSize(bytes, language), count: SHOWN_TEXT }),
      ),
    kept: files.map(({ id, name, bytes, left, proof }) => ({
      id,
      name,
      size: fileSize(bytes, language),
      checked: ticked === null ? !left : ticked.keep.includes(id),
      proof: ticked === null ? proof : ticked.proofs.includes(id),
    })),
    own: content.own ?? [],
    refused: content.refused.map(({ name, why }) => ({ name, why: t(`drafts.why.${why}`) })),
  };
}

/** Who else has opened or saved it, so that two do not register one request. */
function othersAtDraft({ openedBefore, saved }: OpenedDraft, { language, t }: PageContext): string[] {
  const line = (key: string, { by, at }: { by: string; at: Temporal.Instant }) =>
    t(key, { by, at: dateTimeText(at, language) });
  return [
    ...(openedBefore ? [line('drafts.openedBefore', openedBefore)] : []),
    ...(saved?.byOther ? [line('drafts.savedBefore', saved)] : []),
  ];
}
