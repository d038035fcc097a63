import type { Clock } from '#kernel';
import type { Tx } from '../database/tx.js';
import type { JobDefinition } from './define-job.js';

export interface JobContext {
  readonly clock: Clock;
  /** Id of the outbox row that asked for the work; the same at every try. */
  readonly outboxId: string;
}

/** What runs when a job is due. All it writes through `tx` commits together with "this job is done". */
export interface JobHandler<P extends object = object> {
  readonly job: JobDefinition<P>;
  /** Throws to be tried again. Finds its facts changed: does nothing. */
  run(tx: Tx, payload: P, context: JobContext): Promise<void>;
}

/** Handlers by job name, each job exactly once. */
export type JobHandlers = ReadonlyMap<string, JobHandler>;

/**
 * Collects handlers of different payloads in one list.
 *
 * @example onJob(WarnOfDeadline, (tx, { caseId }) => warnOfDeadline.run(tx, caseId))
 */
export function onJob<P extends object>(job: JobDefinition<P>, run: JobHandler<P>['run']): JobHandler {
  // The runner reads each payload with the class of the job it belongs to.
  return { job, run: run as JobHandler['run'] };
}

/**
 * The handlers by name.
 *
 * @param declared the jobs that need one, e.g. `CASE_JOBS`
 * @throws listing every job with no handler or two, every name given twice, and every handler of an undeclared job
 */
export function jobHandlers(
  handlers: readonly JobHandler[],
  declared: readonly JobDefinition[],
): JobHandlers {
  const byName = new Map(handlers.map((handler) => [handler.job.name, handler]));
  const names = declared.map(({ name }) => name);
  const problems = [
    ...names
      .filter((name, place) => names.indexOf(name) !== place)
      .map((name) => `${name} is declared twice`),
    ...declared.filter(({ name }) => !byName.has(name)).map(({ name }) => `${name} has no handler`),
    ...handlers
      .filter((handler) => byName.get(handler.job.name) !== handler)
      .map(({ job }) => `${job.name} has two handlers`),
    ...handlers.filter(({ job }) => !declared.includes(job)).map(({ job }) => `${job.name} is not declared`),
  ];
  if (problems.length > 0) throw new Error(`Jobs and handlers differ: ${problems.join('; ')}`);
  return byName;
}
