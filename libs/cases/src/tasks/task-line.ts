import type { TaskRecord } from '#collection';
import type { Text } from '#kernel';
import { type Catalogue, findRegister } from '#registers';

/** A task with the names of where it is done. */
export interface TaskLine extends TaskRecord {
  /** The system; the register when it is about no single system; null when neither has a name. */
  readonly place: Text | null;
  readonly register: Text | null;
}

/**
 * Names the place of a task from the catalogue, or as it was typed when the catalogue does not know the system. The unit
 * of a protected person's task is left out: it may tell where the person lives (661/2009 § 36).
 */
export function taskLine(task: TaskRecord, catalogue: Catalogue): TaskLine {
  const register = task.registerId ? findRegister(catalogue, task.registerId) : undefined;
  const system = register?.systems.find(({ id }) => id === task.systemId);
  const typed = task.content.brief.systemName;
  const byHand = typed ? { fi: typed, sv: typed, en: typed } : null;
  return {
    ...task,
    unit: task.protected ? null : task.unit,
    place: system?.name ?? byHand ?? register?.name ?? null,
    register: register?.name ?? null,
  };
}
