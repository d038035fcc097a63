import { isTaskOpen } from '#collection';
import { no } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { CaseClaim, CaseFile } from '../read-models/case-file.js';
import type { CaseLetterOf } from './case-letter.js';

/**
 * Tells that a restriction will be lifted, before it is (GDPR 18(3)): where lifting it already waits to be done and the
 * person has not been told, or where a restriction that was granted is over because the accuracy has been verified or
 * the claim is settled. One letter for all the systems of one claim.
 *
 * @example told on 1.12.2026, it may end on 2.12.2026 at the earliest
 */
export const RESTRICTION_LIFTED_LETTER: CaseLetterOf<'restriction-lifted'> = {
  kind: 'restriction-lifted',
  by: 'handler',
  fields: [
    { name: 'on', type: 'day' },
    { name: 'words', type: 'words' },
  ],
  subjects: (file) =>
    file.claims.flatMap((claim) => {
      const tasks = toLift(file, claim);
      return tasks.length > 0 ? [{ id: claim.id, claims: [claim], day: null, tasks }] : [];
    }),
  check({ words }, _subject, { today }) {
    if (Temporal.PlainDate.compare(words['on']!, today) > 0) return undefined;
    return no('caseLetter.not-told-before', { field: 'on' }).refusal;
  },
  dayOfTasks: ({ words }) => words['on']!,
  contextOf: ({ head, written: { words } }) => ({ ...head, on: words['on']!, words: words['words']! }),
};

/** The liftings of the claim that the person has not been told of; where there are none, the restrictions in force. */
function toLift({ tasks, letters }: CaseFile, { id, right, outcome }: CaseClaim): CaseFile['tasks'] {
  const ofClaim = tasks.filter(({ claimIds, state }) => claimIds.includes(id) && state !== 'cancelled');
  const liftings = ofClaim.filter(({ kind }) => kind === 'lifting');
  const told = new Set(
    letters.filter(({ kind }) => kind === 'restriction-lifted').flatMap((one) => one.taskIds),
  );
  if (liftings.length > 0) return liftings.filter((task) => isTaskOpen(task.state) && !told.has(task.id));
  if (right !== 'restriction' || (outcome !== 'granted' && outcome !== 'partly-granted')) return [];
  return ofClaim.filter((task) => task.kind === 'restriction' && task.outcome === 'done');
}
