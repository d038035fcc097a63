/** Waiting between two tries. `delay` is in milliseconds; exponential doubles it each time. */
export interface Backoff {
  readonly type: 'fixed' | 'exponential';
  readonly delay: number;
}

/** One kind of background work, declared by the lib that owns it. */
export interface JobDefinition<P extends object = object> {
  /** `queue.verb-noun`, e.g. `cases.warn-of-deadline`. */
  readonly name: string;
  /** Class with class-validator decorators; holds ids and codes only, never personal data. */
  readonly payload: new () => P;
  /** Tries in all, the first one included. */
  readonly attempts: number;
  readonly backoff: Backoff;
}

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)+$/;

/**
 * Declares a job, which then stands in its lib's list, e.g. `CASE_JOBS`. The worker refuses to start when a job of
 * the list has no handler.
 *
 * @throws when the name is not `queue.verb-noun`, or `attempts` is below 1.
 * @example
 * export const WarnOfDeadline = defineJob({
 *   name: 'cases.warn-of-deadline', payload: WarnOfDeadlinePayload,
 *   attempts: 5, backoff: { type: 'exponential', delay: 30_000 },
 * });
 */
export function defineJob<P extends object>(definition: JobDefinition<P>): JobDefinition<P> {
  if (!NAME.test(definition.name)) throw new Error(`Job name is not queue.verb-noun: ${definition.name}`);
  if (!Number.isInteger(definition.attempts) || definition.attempts < 1) {
    throw new Error(`Job needs at least one attempt: ${definition.name}`);
  }
  return Object.freeze({ ...definition });
}

/** The queue a job travels on: the part of its name before the dot. */
export function queueOf(jobName: string): string {
  return jobName.slice(0, jobName.indexOf('.'));
}
