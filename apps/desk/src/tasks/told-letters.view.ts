import type { TaskPage } from '#cases';
import { isTaskOpen } from '#collection';
import { may } from '#identity';
import type { StaffActor } from '#kernel';
import { dateText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The letters that tell the person of this task, and the way to write one; null for a task of which nobody is told. */
export function toldLettersPart(task: TaskPage, actor: StaffActor, { t, language }: PageContext) {
  const kind = letterKindOf(task);
  if (!kind) return null;
  const reads = may(actor, 'letters.read');
  return {
    title: t(`toldOfTask.${kind}.title`),
    lead: t(`toldOfTask.${kind}.lead`),
    letters: task.told.map(({ letterId, on }) => ({
      text: t(`toldOfTask.${kind}.line`, { on: dateText(on, language) }),
      href: reads ? paths.letter(language, letterId) : '',
    })),
    writeHref:
      task.caseNumber && may(actor, 'letters.write') ? paths.caseLetter(language, task.caseId, kind) : '',
    write: t(`caseLetter.kind.${kind}.offer`),
  };
}

function letterKindOf({ kind, state, outcome, told }: TaskPage) {
  if (outcome === 'inspection') return 'inspection-invitation';
  return kind === 'lifting' && (isTaskOpen(state) || told.length > 0) ? 'restriction-lifted' : null;
}
