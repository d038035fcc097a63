import type { DaySpan } from './answered-claims.js';

/** The span of an answer that took so many days; extended and late ones have their own. */
export function daySpan(answer: {
  readonly days: number;
  readonly extended: boolean;
  readonly late: boolean;
}): DaySpan {
  if (answer.late) return 'late';
  if (answer.extended) return 'extended';
  const { days } = answer;
  if (days <= 5) return '0-5';
  if (days <= 10) return '6-10';
  if (days <= 15) return '11-15';
  if (days <= 20) return '16-20';
  if (days <= 25) return '21-25';
  return days <= 31 ? '26-31' : '32+';
}
