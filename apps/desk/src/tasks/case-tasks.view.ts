import type { CaseFile, TaskLine } from '#cases';
import { isTaskOpen } from '#collection';
import { may } from '#identity';
import { helsinkiDay, type StaffActor } from '#kernel';
import { shortDayText } from '../parts/day.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { taskDueMark } from './task-due.view.js';
import { taskDoer, taskPlace } from './task-place.js';

const ICON: Readonly<Record<string, string>> = {
  'nothing-found': 'check',
  'nothing-there': 'check',
  done: 'check',
  overview: 'document',
  copies: 'document',
  inspection: 'eye',
  cannot: 'alert-circle-fill',
};

/** The tasks of a case on its page: where, what came of it, who, by when. */
export function caseTasks(file: CaseFile, actor: StaffActor, page: PageContext) {
  const { t, language } = page;
  const makes = file.mayMakeTasks && may(actor, 'tasks.make');
  const counted = file.tasks.filter(({ state }) => state !== 'cancelled');
  const done = counted.filter(({ state }) => state === 'done').length;
  if (file.tasks.length === 0 && !makes) return null;
  return {
    count: counted.length > 0 ? t('tasks.done', { done, all: counted.length }) : '',
    rows: file.tasks.map((task) => caseTask(task, page)),
    makeHref: makes ? paths.tasks(language, file.caseId) : '',
    makeText: t(file.tasks.length > 0 ? 'tasks.more' : 'tasks.make'),
  };
}

function caseTask(task: TaskLine, page: PageContext) {
  const { t, language } = page;
  const isOpen = isTaskOpen(task.state);
  const due = taskDueMark(task.dueOn, isOpen, page);
  return {
    href: paths.task(language, task.id),
    place: taskPlace(task, page),
    kind: task.kind === 'search' ? '' : t(`task.kind.${task.kind}`),
    rowClass: due.kind === 'late' ? 'is-late' : due.kind === 'risk' ? 'is-risk' : '',
    icon: ICON[task.outcome ?? ''] ?? (isOpen ? 'clock' : 'arrow-right'),
    outcome: t(task.outcome ? `task.outcome.${task.outcome}` : `task.state.${task.state}`),
    why: task.content.leftOut ? t(`tasks.leaveOut.${task.content.leftOut.reason}`) : '',
    files: task.files > 0 ? t('tasks.files', { count: task.files }) : '',
    who: taskDoer(task, page),
    signed: task.signed
      ? t('tasks.signed', { who: task.signed.by, on: shortDayText(helsinkiDay(task.signed.at), language) })
      : '',
    due: isOpen ? due : null,
    dueText: task.state === 'cancelled' ? '–' : shortDayText(task.dueOn, language),
  };
}
