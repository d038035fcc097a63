import type { Sealer, Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { isTaskOpen } from '../domain/task-transitions.js';
import type { LeaveOutReason, TaskAnswer, TaskOutcome } from '../domain/task.js';
import { readTasksOfCase, type TaskRecord } from './task-record.js';

/** What became of one system: searched and signed, still open, or left out with the reason. */
export interface ManifestLine {
  readonly taskId: string;
  readonly claimIds: readonly string[];
  readonly registerId: string | null;
  readonly systemId: string | null;
  /** The name of a system that the catalogue does not know. */
  readonly systemName: string | null;
  readonly standing: 'searched' | 'open' | 'left-out';
  readonly outcome: TaskOutcome | null;
  readonly answer: TaskAnswer | null;
  readonly files: number;
  readonly signed: { readonly by: string; readonly at: Temporal.Instant } | null;
  readonly leftOut: { readonly reason: LeaveOutReason; readonly words: string } | null;
}

/** Every system of a case's searches, none forgotten: the evidence that the answer is whole. */
export interface Manifest {
  readonly lines: readonly ManifestLine[];
  readonly open: number;
  readonly searched: number;
  readonly leftOut: number;
  /** Nothing is open and something was searched. */
  readonly complete: boolean;
}

/** The completeness manifest of the searches of a case; with `claimId`, of those that were made for this claim. */
export async function readManifest(
  tx: Tx,
  sealer: Sealer,
  caseId: string,
  claimId?: string,
): Promise<Manifest> {
  const all = await readTasksOfCase(tx, sealer, caseId);
  return manifestOf(all.filter((task) => claimId === undefined || task.claimIds.includes(claimId)));
}

/** The manifest of tasks that were read already. */
export function manifestOf(tasks: readonly TaskRecord[]): Manifest {
  const lines = tasks.filter(({ kind }) => kind === 'search').map(lineOf);
  const count = (standing: ManifestLine['standing']): number =>
    lines.filter((line) => line.standing === standing).length;
  const [open, searched, leftOut] = [count('open'), count('searched'), count('left-out')];
  return { lines, open, searched, leftOut, complete: open === 0 && searched > 0 };
}

function lineOf(task: TaskRecord): ManifestLine {
  return {
    taskId: task.id,
    claimIds: task.claimIds,
    registerId: task.registerId,
    systemId: task.systemId,
    systemName: task.content.brief.systemName ?? null,
    standing: isTaskOpen(task.state) ? 'open' : task.state === 'done' ? 'searched' : 'left-out',
    outcome: task.outcome,
    answer: task.content.answer,
    files: task.files,
    signed: task.signed,
    leftOut: task.content.leftOut,
  };
}
