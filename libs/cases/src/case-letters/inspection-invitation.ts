import { no } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { CaseLetterOf } from './case-letter.js';

/**
 * Invites the person to see the data that a search left to be seen on the premises: when, where, what, and to bring proof
 * of identity. It may be sent again with another time; the visit is written down in the task.
 */
export const INSPECTION_INVITATION_LETTER: CaseLetterOf<'inspection-invitation'> = {
  kind: 'inspection-invitation',
  by: 'handler',
  fields: [
    { name: 'on', type: 'day' },
    { name: 'time', type: 'line' },
    { name: 'place', type: 'lines' },
    { name: 'words', type: 'words' },
  ],
  subjects: ({ claims, tasks }) =>
    tasks
      .filter(({ outcome, state }) => outcome === 'inspection' && state === 'done')
      .flatMap((task) => {
        const open = claims.filter(({ id, outcome }) => task.claimIds.includes(id) && outcome === null);
        return open.length > 0 ? [{ id: task.id, claims: open, day: null, tasks: [task] }] : [];
      }),
  check({ words }, _subject, { today }) {
    if (Temporal.PlainDate.compare(words['on']!, today) >= 0) return undefined;
    return no('caseLetter.day-passed', { field: 'on' }).refusal;
  },
  dayOfTasks: ({ words }) => words['on']!,
  contextOf: ({ head, written: { words, lines } }) => ({
    ...head,
    on: words['on']!,
    time: words['time']!,
    place: lines['place']!,
    words: words['words']!,
  }),
};
