import { no } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { CaseLetterOf, LetterSubject } from './case-letter.js';

const { compare } = Temporal.PlainDate;

/**
 * The answer did not come in time: an apology with the reason and the new estimate. It gives no more time; silence past
 * the month is against GDPR 12(3)–(4) with and without it. One letter for the claims that fell due on one day.
 *
 * @example due 30.11.2026, open on 1.12.2026: one subject with the day 30.11.2026
 */
export const LATE_NOTICE_LETTER: CaseLetterOf<'late-notice'> = {
  kind: 'late-notice',
  by: 'handler',
  fields: [
    { name: 'expectedOn', type: 'day' },
    { name: 'words', type: 'words' },
  ],
  subjects(file, today) {
    const byDay = new Map<string, LetterSubject>();
    for (const claim of file.claims) {
      const { due } = claim.clock;
      if (claim.outcome !== null || compare(due, today) >= 0) continue;
      const id = due.toString();
      const claims = [...(byDay.get(id)?.claims ?? []), claim];
      byDay.set(id, { id, claims, day: due, tasks: [] });
    }
    return [...byDay.values()].sort((one, other) => compare(one.day!, other.day!));
  },
  check({ words }, _subject, { today }) {
    if (compare(words['expectedOn']!, today) >= 0) return undefined;
    return no('caseLetter.day-passed', { field: 'expectedOn' }).refusal;
  },
  contextOf: ({ head, subject, written }) => ({
    ...head,
    on: subject.id,
    expectedOn: written.words['expectedOn']!,
    words: written.words['words']!,
  }),
};
