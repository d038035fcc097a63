import { no, ok, type Result } from '#kernel';
import { outcomesOf, type TaskAnswer, type TaskKind, type TaskOutcome } from './task.js';

/** What comes from the form, unchecked. */
export type TaskAnswerInput = Readonly<Record<keyof Omit<TaskAnswer, 'outcome'>, string>> & {
  readonly outcome: string;
};

export type TaskAnswerRefusalCode =
  | 'task.missing-outcome'
  | 'task.missing-identifier'
  | 'task.missing-found-by'
  | 'task.missing-period'
  | 'task.missing-when'
  | 'task.missing-words'
  | 'task.missing-told-by'
  | 'task.missing-copies'
  | 'task.copies-with-nothing'
  | 'task.too-long';

export const LONGEST_TASK_WORDS = 4000;

/** What else is known when the answer is checked. */
export interface AnswerFacts {
  readonly kind: TaskKind;
  /** Does a handler record what somebody without an account answered? */
  readonly recorded: boolean;
  /** How many files the task will have. */
  readonly files: number;
}

/**
 * Is the answer one that can be signed? Evidence of a search needs the identifier, how it was found and the period, also
 * when nothing was found (EDPB 01/2022 § 39: the search covers all places where data may be). Copies need a file, and
 * where nothing was found there is none. What was done says when and how; the day stands as the beginning of the period.
 */
export function checkTaskAnswer(
  input: TaskAnswerInput,
  { kind, recorded, files }: AnswerFacts,
): Result<TaskAnswer, TaskAnswerRefusalCode> {
  const field = (name: keyof TaskAnswer) => ({ field: name });
  const outcome = outcomesOf(kind).find((one) => one === input.outcome);
  if (!outcome) return no('task.missing-outcome', field('outcome'));
  const [identifier, foundBy, periodFrom, periodTo, words, toldBy] = [
    input.identifier,
    input.foundBy,
    input.periodFrom,
    input.periodTo,
    input.words,
    input.toldBy,
  ].map((text) => text.trim()) as [string, string, string, string, string, string];
  const search = kind === 'search';
  if (search && identifier === '') return no('task.missing-identifier', field('identifier'));
  if (search && foundBy === '') return no('task.missing-found-by', field('foundBy'));
  if (search && periodFrom === '') return no('task.missing-period', field('periodFrom'));
  const carriedOut = outcome === 'done' && kind !== 'recipient-notice';
  if (carriedOut && periodFrom === '') return no('task.missing-when', field('periodFrom'));
  if ((carriedOut || needsWords(outcome)) && words === '') return no('task.missing-words', field('words'));
  if (recorded && toldBy === '') return no('task.missing-told-by', field('toldBy'));
  if (outcome === 'copies' && files === 0) return no('task.missing-copies', { field: 'files' });
  if (outcome === 'nothing-found' && files > 0) return no('task.copies-with-nothing', field('outcome'));
  const tooLong = (
    [
      ['identifier', identifier],
      ['foundBy', foundBy],
      ['words', words],
      ['toldBy', toldBy],
    ] as const
  ).find(([, text]) => text.length > LONGEST_TASK_WORDS);
  if (tooLong) return no('task.too-long', { field: tooLong[0], most: LONGEST_TASK_WORDS });
  return ok({
    outcome,
    identifier,
    foundBy,
    periodFrom,
    periodTo,
    words,
    ...(recorded ? { toldBy } : {}),
  });
}

/** An overview is its words, an invitation says where and how, and who cannot says why. */
function needsWords(outcome: TaskOutcome): boolean {
  return outcome === 'overview' || outcome === 'inspection' || outcome === 'cannot';
}
