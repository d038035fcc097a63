/** Task class of data-subject requests in the demo's records plan; part of every case number. */
const TASK_CLASS = '00.04.02';

/**
 * The asiatunnus of a case (906/2019 § 26): authority's sign, running number of the year, task class, year.
 * It says nothing about the person.
 *
 * @example caseNumber('LAHTI', 318, 2026) → 'LAHTI/318/00.04.02/2026'
 */
export function caseNumber(sign: string, running: number, year: number): string {
  return aroundNumber(sign, year).join(String(running));
}

/** What stands before and after the running number. */
export function aroundNumber(sign: string, year: number): readonly [before: string, after: string] {
  return [`${sign}/`, `/${TASK_CLASS}/${year}`];
}
