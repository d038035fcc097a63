import { EXTENSION_REASONS, type ExtensionDesk } from '#cases';
import type { StaffActor } from '#kernel';
import { type FieldError, type Posted, shortWeekdayDateText } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** Which clocks may be extended today and to which day, and why; who may not, reads why not. */
export function extensionView(
  desk: ExtensionDesk,
  actor: StaffActor,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const { file, extendable } = desk;
  const fields = new FormFields(body, errors, t);
  const chosen = body.list('claims');
  const day = (on: ExtensionDesk['extendable'][number]['dueOn']) => shortWeekdayDateText(on, language);
  const open = extendable.filter(({ rejected }) => rejected === null);
  return {
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(language, file.caseId),
    personName: file.person.name,
    action: paths.extension(language, file.caseId),
    version: file.version,
    mine: file.handler?.id === actor.staffId && open.length > 0,
    claims: open.map(({ claim, noticeBy, dueOn, extendedTo }) => ({
      id: claim.id,
      checked: chosen.length === 0 ? !body.has('version') : chosen.includes(claim.id),
      label: t(`right.${claim.right}`),
      about: t('extension.fromTo', { from: day(dueOn), to: day(extendedTo), by: day(noticeBy) }),
    })),
    claimsError: fields.error('claims'),
    closed: extendable
      .filter(({ rejected }) => rejected !== null)
      .map(({ claim, rejected, noticeBy }) => ({
        right: t(`right.${claim.right}`),
        why: t(`extension.why.${rejected ?? ''}`, { by: day(noticeBy) }),
      })),
    reasons: EXTENSION_REASONS.map((value) => ({
      value,
      label: t(`extension.reason.${value}`),
      checked: body.list('reasons').includes(value),
    })),
    reasonsError: fields.error('reasons'),
    words: fields.text('words', { label: t('extension.words'), hint: t('extension.wordsHint') }),
    undo: undoPart(desk, actor, body, fields, page),
    why: file.handler?.id === actor.staffId ? t('extension.none') : t('extension.notYours'),
  };
}

/** Taking a notice back that was given by mistake; null when none holds or somebody else handles the case. */
function undoPart(
  { file, undoable }: ExtensionDesk,
  actor: StaffActor,
  body: Posted,
  fields: FormFields,
  { t, language }: PageContext,
) {
  if (undoable.length === 0 || file.handler?.id !== actor.staffId) return null;
  const day = (on: (typeof undoable)[number]['dueOn']) => shortWeekdayDateText(on, language);
  const chosen = body.list('undoClaims');
  return {
    action: paths.undoExtension(language, file.caseId),
    claims: undoable.map(({ claim, toldOn, toldUntil, dueOn }) => ({
      id: claim.id,
      checked: body.has('undoWords') ? chosen.includes(claim.id) : undoable.length === 1,
      label: t(`right.${claim.right}`),
      about: t('extension.undo.fromTo', { on: day(toldOn), from: day(toldUntil), to: day(dueOn) }),
    })),
    error: fields.error('undoClaims'),
    words: fields.text('undoWords', {
      label: t('extension.undo.words'),
      hint: t('extension.undo.wordsHint'),
    }),
  };
}
