import type { TaskState, TaskWay } from './task.js';

/**
 * Where a task may go from each state. A connector's task waits by hand until somebody gives the identifier, runs, then
 * waits for a person to confirm what came, to ask once more, or to do it by hand. `done` and `cancelled` open again with
 * a reason.
 */
export const TASK_TRANSITIONS: Readonly<Record<TaskState, readonly TaskState[]>> = {
  open: ['running', 'done', 'cancelled'],
  running: ['to-confirm', 'manual', 'cancelled'],
  'to-confirm': ['running', 'done', 'manual', 'cancelled'],
  manual: ['running', 'done', 'cancelled'],
  done: ['open'],
  cancelled: ['open'],
};

/** States in which the task still waits for somebody. */
export const OPEN_TASK_STATES = [
  'open',
  'running',
  'to-confirm',
  'manual',
] as const satisfies readonly TaskState[];

/** May a task go from one state to another? */
export function mayTaskGo(from: TaskState, to: TaskState): boolean {
  return TASK_TRANSITIONS[from].includes(to);
}

/** Does the task still wait for somebody? */
export function isTaskOpen(state: TaskState): boolean {
  return OPEN_TASK_STATES.some((open) => open === state);
}

/** The state a new task begins in: people and keepers are asked; a connector first needs to know under what to ask. */
export function firstState(way: TaskWay): TaskState {
  return way === 'connector' ? 'manual' : 'open';
}
