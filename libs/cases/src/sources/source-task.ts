import { type ConnectedSource, readConnectedSources, readTask, type TaskRecord } from '#collection';
import type { Sealer, Tx } from '#platform';

/** A task with the source that can be asked for it; null when none is connected for its system. */
export interface SourceTask {
  readonly task: TaskRecord;
  readonly source: ConnectedSource | null;
}

/** Reads a task for asking its source; undefined when the actor sees no such task. */
export async function readSourceTask(
  tx: Tx,
  sealer: Sealer,
  taskId: string,
): Promise<SourceTask | undefined> {
  const task = await readTask(tx, sealer, taskId);
  return task && { task, source: await sourceOf(tx, task) };
}

/** The source of a task, when its system is one that the worker can ask. */
export async function sourceOf(tx: Tx, task: TaskRecord): Promise<ConnectedSource | null> {
  if (task.way !== 'connector') return null;
  const sources = await readConnectedSources(tx, task.authorityId);
  return sources.find(({ systemId }) => systemId === task.systemId) ?? null;
}
