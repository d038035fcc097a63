import type { TaskLine } from '#cases';
import { inLanguage, type PageContext } from '../parts/page-context.js';

/** Where a task is done, in the language of the page; the kind of task when it has no place of its own. */
export function taskPlace(task: TaskLine, page: PageContext): string {
  return task.place ? inLanguage(task.place, page) : page.t(`task.kind.${task.kind}`);
}

/**
 * Who does it, or confirms what the system answers: the person, else the unit, else the keeper who is asked; of a
 * protected person, no unit.
 */
export function taskDoer(task: TaskLine, { t }: PageContext): string {
  if (task.protected && task.way !== 'letter') return task.assignee?.name ?? t('tasks.by.hidden');
  return task.assignee?.name ?? task.unit ?? task.keeper?.name ?? '';
}
