import type { LineProblem } from '#contracts';
import type { InputError } from '#platform';

/** What is wrong with a field, by code; `unknown-<noun>` and `bad-id` have one text each. */
const TEXTS: Readonly<Record<string, string>> = {
  'wrong-type': 'The value is of another type.',
  'unknown-field': 'There is no such field.',
  'missing-field': 'A field is missing: see the description.',
  'bad-id': 'An id is lower case with hyphens.',
  'bad-date': 'Write the day as YYYY-MM-DD.',
  'impossible-date': 'There is no such day in the calendar.',
  'day-out-of-range': 'The day is outside the years 2000–2099.',
  'repeated-member': 'The same stands twice.',
  'empty-rights': 'Name at least one right.',
  'ambiguous-target': 'Name a register, or a municipality with or without a service.',
  'period-backwards': 'The period ends before it begins.',
  'receipt-or-service': 'Give either receivedOn or, in regime appeal, service.',
  'service-only-in-appeal': 'Only regime appeal is counted from service.',
  'event-before-receipt': 'The event is before the day the clock starts.',
};

/** A problem of the command line as the interface tells it: in English, without repeating what was sent. */
export function lineProblem({ code, path }: LineProblem): InputError {
  const unknown = code.startsWith('unknown-') ? 'The value is none of those known.' : 'The value is wrong.';
  return { pointer: path, code, detail: TEXTS[code] ?? unknown };
}
