import { no, ok, type Result } from '#kernel';
import { belongs, type DecidedOutcome, type Right } from '#rights';
import type { MissingPart } from '../domain/decision.js';

export type AnswerRefusalCode =
  'decision.open-search' | 'decision.missing-without-words' | 'decision.missing-without-day';

/**
 * A claim is not answered with an open search unless the answer says what is missing, why and by when it follows. Only an answer that gives
 * something can leave the rest for later; a refusal or "nothing held" waits for the search or has it cancelled.
 */
export function checkMissing(
  right: Right,
  { outcome, missing = [] }: { readonly outcome: DecidedOutcome; readonly missing?: readonly MissingPart[] },
  openSearches: readonly string[],
): Result<null, AnswerRefusalCode> {
  const told = belongs('missing', right, outcome) ? missing : [];
  const untold = openSearches.filter((id) => !told.some((part) => part.taskId === id));
  if (untold.length > 0) return no('decision.open-search', { field: 'missing', count: untold.length });
  if (told.some(({ words }) => !words.trim()))
    return no('decision.missing-without-words', { field: 'missing' });
  if (told.some(({ by }) => !by)) return no('decision.missing-without-day', { field: 'missing' });
  return ok(null);
}
