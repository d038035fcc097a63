import type { FigureFilter } from './figure-filter.js';

/** Spans of days from receipt to answer; what is extended or late stands by itself. */
export const DAY_SPANS = [
  '0-5',
  '6-10',
  '11-15',
  '16-20',
  '21-25',
  '26-31',
  '32+',
  'extended',
  'late',
] as const;
export type DaySpan = (typeof DAY_SPANS)[number];

/**
 * The claims answered in the period, from the rows that the database keeps of them: SQL over `a` (claim_answered) with
 * the parameters `$1` to `$4` of {@link parametersOf}.
 */
export const ANSWERED = `claim_answered a where a.answered_on between $1::date and $2::date
  and ($3::text is null or a.register_id = $3) and ($4::text is null or a."right" = $4)`;

/** The span of an answer (`daySpan`) as SQL over `a`. */
export const SPAN = `case when a.late then 'late' when a.extended then 'extended' when a.days <= 5 then '0-5'
  when a.days <= 10 then '6-10' when a.days <= 15 then '11-15' when a.days <= 20 then '16-20'
  when a.days <= 25 then '21-25' when a.days <= 31 then '26-31' else '32+' end`;

/** The parameters of {@link ANSWERED}. */
export function parametersOf({ from, to, registerId, right }: FigureFilter): readonly (string | null)[] {
  return [from.toString(), to.toString(), registerId, right];
}
