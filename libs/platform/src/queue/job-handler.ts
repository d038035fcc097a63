import type { Clock } from '#kernel';
import type { Tx } from '../database/tx.js';
import type { JobDefinition } from './define-job.js';

export interface JobContext {
  readonly clock: Clock;
  /** Id of the outbox row that asked for the work; the same at every try. */
  readonly outboxId: string;
}

/** What runs when a job is due. All it writes through `tx` commits together with "this job is done". */
export interface DatabaseJob<P extends object = object> {
  readonly job: JobDefinition<P>;
  /** Throws to be tried again. Finds its facts changed: does nothing. */
  run(tx: Tx, payload: P, context: JobContext): Promise<void>;
}

export interface CallContext extends JobContext {
  /** No further try follows: what failed is written down for people. */
  readonly last: boolean;
}

/**
 * Work that asks somebody outside: what to ask is read in one transaction, asked while none is open, and what came of
 * it is written in another. So a slow answer holds no lock and no connection.
 */
export interface JobCall<P extends object, Asked, Answer> {
  /** What to ask; null when there is nothing to do any more. */
  read(tx: Tx, payload: P, context: JobContext): Promise<Asked | null>;
  /** Asks. A try that ends with its process is made again, so asking twice must do no more than asking once. */
  call(asked: Asked): Promise<Answer>;
  /**
   * Writes the answer down, which commits in any case. Finds its facts changed meanwhile: overwrites nothing.
   *
   * @returns null when the job is done, else a code: it is tried again after the backoff
   */
  write(tx: Tx, asked: Asked, answer: Answer, context: CallContext): Promise<string | null>;
  /** The job was given up without an answer, e.g. because it took its process down: says so where people look. */
  givenUp(tx: Tx, payload: P, code: string): Promise<void>;
}

export interface CallingJob<P extends object = object> {
  readonly job: JobDefinition<P>;
  readonly calls: JobCall<P, unknown, unknown>;
}

export type JobHandler = DatabaseJob | CallingJob;

/** Handlers by job name, each job exactly once. */
export type JobHandlers = ReadonlyMap<string, JobHandler>;

/**
 * Collects handlers of different payloads in one list.
 *
 * @example onJob(WarnOfDeadline, (tx, { caseId }) => warnOfDeadline.run(tx, caseId))
 */
export function onJob<P extends object>(job: JobDefinition<P>, run: DatabaseJob<P>['run']): JobHandler {
  // The runner reads each payload with the class of the job it belongs to.
  return { job, run: run as DatabaseJob['run'] };
}

/** The same for a job that asks somebody outside. */
export function onCall<P extends object, Asked, Answer>(
  job: JobDefinition<P>,
  calls: JobCall<P, Asked, Answer>,
): JobHandler {
  return { job, calls: calls as JobCall<object, unknown, unknown> };
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
