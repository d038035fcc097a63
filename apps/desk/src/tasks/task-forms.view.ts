import type { TaskPage } from '#cases';
import { LEAVE_OUT_REASONS, outcomesOf, isTaskOpen } from '#collection';
import { Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** Signing what came of a task. */
export function signForm(task: TaskPage, body: Posted, fields: FormFields, page: PageContext) {
  const { t, language } = page;
  const recorded = task.way === 'letter' && task.kind !== 'recipient-notice';
  const isSearch = task.kind === 'search';
  return {
    action: paths.taskAct(language, task.id, 'sign'),
    version: task.version,
    title: t(recorded ? 'task.record' : 'task.sign'),
    lead: recorded ? t('task.recordLead', { keeper: task.keeper?.name ?? '' }) : t('task.signLead'),
    outcomeError: fields.error('outcome'),
    outcomes: outcomesOf(task.kind).map((value, place) => ({
      id: place === 0 ? 'outcome' : `outcome-${value}`,
      value,
      label: t(`task.outcome.${value}`),
      hint: t(`task.outcomeHint.${value}`),
      checked: body.text('outcome') === value,
    })),
    search: isSearch
      ? [
          fields.text('identifier', { label: t('task.identifier'), hint: t('task.identifierHint') }),
          fields.text('foundBy', { label: t('task.foundBy'), hint: t('task.foundByHint') }),
          fields.text('periodFrom', { label: t('task.periodFrom'), hint: t('task.periodFromHint') }),
          fields.text('periodTo', { label: t('task.periodTo') }),
        ]
      : [fields.text('periodFrom', { label: t('task.when'), hint: t('task.whenHint') })],
    words: fields.text('words', {
      label: t(isSearch ? 'task.wordsLabel' : 'task.how'),
      hint: isSearch ? t('task.wordsHint') : t('task.howHint'),
    }),
    toldBy: recorded ? fields.text('toldBy', { label: t('task.toldBy'), hint: t('task.toldByHint') }) : null,
    attachmentsError: fields.error('attachments'),
    thirdParty: body.has('thirdParty'),
  };
}

/** The letter to a recipient: to whom, where and what. It begins as the catalogue and the decision have it. */
export function noticeForm(task: TaskPage, body: Posted, fields: FormFields, page: PageContext) {
  if (!task.recipient) return null;
  const { t, language } = page;
  const { name, address, words } = task.recipient;
  const isPosted = body.has('noticeWords') || fields.error('name') !== '';
  const shown = isPosted ? fields : new FormFields(new Posted({ name, address, noticeWords: words }), [], t);
  return {
    action: paths.taskAct(language, task.id, 'notice'),
    version: task.version,
    name: shown.text('name', { label: t('task.notice.name') }),
    address: shown.text('address', { label: t('task.notice.address'), hint: t('task.notice.addressHint') }),
    words: shown.text('noticeWords', { label: t('task.notice.words'), hint: t('task.notice.wordsHint') }),
  };
}

/** Who does it and by when. */
export function assignForm(task: TaskPage, body: Posted, fields: FormFields, page: PageContext) {
  const { t, language } = page;
  const { day, month, year } = task.dueOn;
  const isPosted = body.has('dueOn') || fields.error('dueOn') !== '';
  const shown = isPosted
    ? fields
    : new FormFields(
        new Posted({
          unit: task.unit ?? '',
          assigneeId: task.assignee?.id ?? '',
          dueOn: `${day}.${month}.${year}`,
        }),
        [],
        t,
      );
  const byLetter = task.way === 'letter';
  return {
    action: paths.taskAct(language, task.id, 'assign'),
    version: task.version,
    isOpen: ['unit', 'assigneeId', 'dueOn'].some((field) => fields.error(field) !== ''),
    unit: byLetter
      ? null
      : shown.select(
          'unit',
          { label: t('tasks.add.unit') },
          ['', ...task.units].map((unit) => ({ value: unit, label: unit || t('tasks.choose') })),
        ),
    assignee: byLetter
      ? null
      : shown.select('assigneeId', { label: t('task.assignee') }, [
          { value: '', label: t('task.anyone') },
          ...task.people.map(({ id, name, unit }) => ({
            value: id,
            label: task.protected ? name : `${name}, ${unit}`,
          })),
        ]),
    dueOn: shown.text('dueOn', { label: t('task.dueOn'), hint: t('task.dueOnHint') }),
  };
}

/** Leaving it undone, with the reason. */
export function cancelForm(task: TaskPage, fields: FormFields, { t, language }: PageContext) {
  return {
    action: paths.taskAct(language, task.id, 'cancel'),
    version: task.version,
    isOpen: ['reason', 'cancelWords'].some((field) => fields.error(field) !== ''),
    reason: fields.select('reason', { label: t('task.cancelReason') }, [
      { value: '', label: t('tasks.choose') },
      ...LEAVE_OUT_REASONS.map((value) => ({ value, label: t(`tasks.leaveOut.${value}`) })),
    ]),
    words: fields.text('cancelWords', { label: t('task.cancelWords') }),
  };
}

/** Opening it again. */
export function reopenForm(task: TaskPage, fields: FormFields, { t, language }: PageContext) {
  return {
    action: paths.taskAct(language, task.id, 'reopen'),
    version: task.version,
    isOpen: fields.error('because') !== '',
    because: fields.text('because', { label: t('task.because'), hint: t('task.becauseHint') }),
  };
}

/** Reminding the keeper whose letter has been sent and who has not answered; null otherwise. */
export function reminderForm(task: TaskPage, fields: FormFields, { t, language }: PageContext) {
  const asked = task.way === 'letter' && task.letter?.sentOn && task.kind !== 'recipient-notice';
  if (!asked || !isTaskOpen(task.state)) return null;
  return {
    action: paths.taskAct(language, task.id, 'reminder'),
    isOpen: fields.error('reminderWords') !== '',
    words: fields.text('reminderWords', {
      label: t('task.reminder.words'),
      hint: t('task.reminder.wordsHint'),
    }),
  };
}
