import { type TaskPage, whyHeld } from '#cases';
import { isTaskOpen, mayTaskGo, type TaskAnswer } from '#collection';
import { may } from '#identity';
import { type StaffActor, worksAsExpert } from '#kernel';
import { dateText, dateTimeText, type FieldError, type Posted } from '#platform';
import { DATA_NAMES, isDataCategory } from '#registers';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { assignForm, cancelForm, noticeForm, reminderForm, reopenForm, signForm } from './task-forms.view.js';
import { answerOfSource } from './source-answer.view.js';
import { sourcePart } from './source.view.js';
import { inspectionPart } from './inspection.view.js';
import { taskDueMark } from './task-due.view.js';
import { taskDoer, taskPlace } from './task-place.js';
import { toldLettersPart } from './told-letters.view.js';

/** One task: what to look for or do, what came of it, its documents, who and when. */
export function taskView(
  task: TaskPage,
  actor: StaffActor,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const signs =
    may(actor, 'tasks.do') &&
    mayTaskGo(task.state, 'done') &&
    !(task.way === 'letter' && worksAsExpert(actor));
  const manages = may(actor, 'tasks.make');
  const isOpen = isTaskOpen(task.state);
  return {
    place: taskPlace(task, page),
    kind: t(`task.kind.${task.kind}`),
    isSearch: task.kind === 'search',
    register: task.register ? inLanguage(task.register, page) : '',
    caseNumber: task.caseNumber ?? '',
    caseHref: task.caseNumber ? `${paths.caseFile(language, task.caseId)}#tasks` : '',
    workHref: paths.myWork(language),
    state: t(task.outcome ? `task.outcome.${task.outcome}` : `task.state.${task.state}`),
    stateTone: task.state === 'done' ? 'state--ok' : isOpen ? 'state--run' : 'state--none',
    stateIcon: task.state === 'done' ? 'check' : isOpen ? 'clock' : 'arrow-right',
    due: isOpen ? taskDueMark(task.dueOn, true, page) : null,
    who: taskDoer(task, page),
    letter: letterPart(task, actor, page),
    told: toldLettersPart(task, actor, page),
    brief: briefPart(task, page),
    answer: answerPart(task.content.answer, task, page),
    leftOut: leftOutPart(task, page),
    inspection: inspectionPart(task, actor, body, fields, page),
    earlier: task.content.reopened.map(({ answer, because }) => ({
      because: t('task.reopenedBecause', { because }),
      answer: answerPart(answer, null, page),
    })),
    documents: documentsPart(task, may(actor, 'tasks.do'), page),
    notice: may(actor, 'letters.issue') ? noticeForm(task, body, fields, page) : null,
    reminder: may(actor, 'letters.issue') ? reminderForm(task, fields, page) : null,
    source: sourcePart(task, actor, { body, fields }, page),
    sign: signs ? signPart(task, body, errors, page) : null,
    assign: manages && isOpen ? assignForm(task, body, fields, page) : null,
    cancel: manages && isOpen ? cancelForm(task, fields, page) : null,
    reopen: manages && !isOpen ? reopenForm(task, fields, page) : null,
    events: eventsPart(task, page),
  };
}

/** The form of signing: as it was sent, else with what the source answered. */
function signPart(task: TaskPage, body: Posted, errors: readonly FieldError[], page: PageContext) {
  const fields = [
    'outcome',
    'identifier',
    'foundBy',
    'periodFrom',
    'periodTo',
    'words',
    'toldBy',
    'attachments',
  ];
  const isPosted = fields.some((name) => body.has(name) || errors.some(({ field }) => field === name));
  const shown = isPosted ? body : answerOfSource(task, page);
  return signForm(task, shown, new FormFields(shown, errors, page.t), page);
}

function briefPart({ content: { brief } }: TaskPage, page: PageContext) {
  const { t } = page;
  return {
    name: brief.person.name,
    hetu: brief.person.hetu ?? t('task.noHetu'),
    asked: brief.asked.map(({ right, what, wrong, correct, periodFrom, periodTo }) => ({
      right: t(`right.${right}`),
      what: what ?? '',
      wrong: wrong ?? '',
      correct: correct ?? '',
      period: [periodFrom, periodTo].some(Boolean) ? `${periodFrom ?? ''}–${periodTo ?? ''}` : '',
    })),
    data: brief.data.map((id) => (isDataCategory(id) ? inLanguage(DATA_NAMES[id], page) : id)).join(', '),
    reasons: brief.reasons.map((reason) => t(`tasks.reason.${reason}`)),
    words: brief.words ?? '',
  };
}

function answerPart(answer: TaskAnswer | null, task: TaskPage | null, page: PageContext) {
  if (!answer) return null;
  const { t, language } = page;
  const isDoing = answer.outcome === 'done';
  const period = [answer.periodFrom, answer.periodTo].filter(Boolean).join('–');
  const lines: readonly (readonly [string, string])[] = [
    ['task.identifier', answer.identifier],
    ['task.foundBy', answer.foundBy],
    [isDoing ? 'task.when' : 'task.period', period],
    ['task.toldBy', answer.toldBy ?? ''],
  ];
  return {
    outcome: t(`task.outcome.${answer.outcome}`),
    lines: lines.filter(([, text]) => text).map(([key, text]) => ({ label: t(key), text })),
    words: answer.words,
    signed: task?.signed
      ? t('task.signedBy', { who: task.signed.by, at: dateTimeText(task.signed.at, language) })
      : '',
  };
}

/** The letter to the keeper; an expert has nothing to do with it. */
function letterPart({ letter, kind }: TaskPage, actor: StaffActor, { t, language }: PageContext) {
  if (!letter || !may(actor, 'letters.read')) return null;
  return {
    href: paths.letter(language, letter.id),
    title: t(kind === 'recipient-notice' ? 'task.letterToRecipient' : 'task.letter'),
    state: letter.sentOn
      ? t('task.letterSent', { on: dateText(letter.sentOn, language) })
      : t('task.letterWaits'),
  };
}

function leftOutPart({ content: { leftOut } }: TaskPage, { t }: PageContext) {
  return leftOut ? { reason: t(`tasks.leaveOut.${leftOut.reason}`), words: leftOut.words } : null;
}

function documentsPart(task: TaskPage, marks: boolean, { t, language }: PageContext) {
  return task.documents.map(({ id, name, thirdParty, replaced, quarantine }) => ({
    name,
    href: whyHeld(quarantine) ? '' : paths.attachment(language, id),
    held: whyHeld(quarantine) ? t(`quarantine.${quarantine}`) : '',
    note: replaced ? t('task.replaced') : thirdParty ? t('task.hasOthers') : '',
    action: marks && !replaced ? paths.taskFile(language, task.id, id) : '',
    others: thirdParty ? 'no' : 'yes',
    act: t(thirdParty ? 'task.unmarkOthers' : 'task.markOthers'),
  }));
}

function eventsPart({ events }: TaskPage, { t, language }: PageContext) {
  return events.map(({ kind, step, at, by }) => {
    const what = t(`task.event.${kind}`, { to: step ? t(`task.step.${step}`) : '' });
    return {
      at: dateTimeText(at, language),
      iso: at.toString(),
      text: t('case.historyLine', { who: by ?? t('actor.system'), what }),
    };
  });
}
