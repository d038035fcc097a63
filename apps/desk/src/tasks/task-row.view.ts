import type { MyTask } from '#cases';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { taskDueMark } from './task-due.view.js';
import { taskDoer, taskPlace } from './task-place.js';

/** A task in the table of work. */
export function taskRow(task: MyTask, page: PageContext) {
  const { t, language } = page;
  const due = taskDueMark(task.dueOn, true, page);
  return {
    rowClass: due.kind === 'late' ? 'is-late' : due.kind === 'risk' ? 'is-risk' : '',
    due,
    act: t(`task.kind.${task.kind}`),
    href: paths.task(language, task.id),
    place: taskPlace(task, page),
    register: task.register ? inLanguage(task.register, page) : '',
    caseNumber: task.caseNumber ?? '',
    personName: task.content.brief.person.name,
    state: t(`task.state.${task.state}`),
    who: taskDoer(task, page),
  };
}
