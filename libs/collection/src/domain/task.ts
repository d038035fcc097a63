import type { SourceWork } from './source-work.js';

/** What is to be done in a system or by a keeper: look, or carry out what was granted. */
export const TASK_KINDS = [
  'search',
  'rectification',
  'erasure',
  'restriction',
  'lifting',
  'stop-processing',
  'note-disclosure',
  'recipient-notice',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Who does it: people of a unit here, a keeper without an account by letter, or the system itself over the GDPR API. */
export const TASK_WAYS = ['unit', 'letter', 'connector'] as const;
export type TaskWay = (typeof TASK_WAYS)[number];

export const TASK_STATES = ['open', 'running', 'to-confirm', 'manual', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What a search ends as. */
export const SEARCH_OUTCOMES = ['nothing-found', 'overview', 'copies', 'inspection'] as const;
/** What doing something ends as; after `cannot` a person decides what follows. */
export const DOING_OUTCOMES = ['done', 'nothing-there', 'cannot'] as const;
export const TASK_OUTCOMES = [...SEARCH_OUTCOMES, ...DOING_OUTCOMES] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/** What a task of this kind may end as. */
export function outcomesOf(kind: TaskKind): readonly TaskOutcome[] {
  return kind === 'search' ? SEARCH_OUTCOMES : DOING_OUTCOMES;
}

/** Why a system is not searched. `other` and `no-such-person` need words. */
export const LEAVE_OUT_REASONS = [
  'holds-none-of-asked',
  'kept-elsewhere',
  'outside-period',
  'searched-with-another',
  'no-longer-in-use',
  'other',
] as const;
export type LeaveOutReason = (typeof LEAVE_OUT_REASONS)[number];

/** What the person asks under one right, in their own words. */
export interface AskedRight {
  readonly right: string;
  readonly what?: string;
  readonly wrong?: string;
  readonly correct?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
}

/**
 * What whoever does the task must know, and no more: whom to look for, by which code, what is asked and from when. A
 * copy, because an expert sees neither the case nor the request.
 */
export interface TaskBrief {
  readonly person: { readonly name: string; readonly hetu: string | null };
  readonly asked: readonly AskedRight[];
  /** Categories of data that the system holds of those asked. */
  readonly data: readonly string[];
  /** Why this system: codes. */
  readonly reasons: readonly string[];
  /** The name of a system that the catalogue does not know. */
  readonly systemName?: string;
  /** Whom a notice is for, as the catalogue names them. */
  readonly recipient?: { readonly name: string; readonly authority?: string };
  /** What the handler adds for whoever does it. */
  readonly words?: string;
}

/** What the signer states. Sealed. */
export interface TaskAnswer {
  readonly outcome: TaskOutcome;
  /** With what it was searched: an identity code, a customer number, a name. */
  readonly identifier: string;
  /** How that identifier was found. */
  readonly foundBy: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly words: string;
  /** Who said so, when a handler records the answer of somebody without an account. */
  readonly toldBy?: string;
}

/** Everything in words about a task; sealed in one column. */
export interface TaskContent {
  readonly brief: TaskBrief;
  readonly answer: TaskAnswer | null;
  /** Answers that were reopened, the oldest first, each with the reason. */
  readonly reopened: readonly { readonly answer: TaskAnswer | null; readonly because: string }[];
  readonly leftOut: { readonly reason: LeaveOutReason; readonly words: string } | null;
  /** What was asked of the source over its interface, and what came of it. Left out: nothing was. */
  readonly source?: SourceWork;
}

/** Somebody without an account who keeps the system: where the letter goes. Sealed. */
export interface Keeper {
  readonly name: string;
  readonly address: string;
}
