import { TaskRow } from './task.entity.js';

/** Every table that the tasks write through an entity. */
export const TASK_ENTITIES = [TaskRow];
