import { caseNumber } from './case-number.js';

/**
 * A case number as people type it: whole, or only its running number, with or without the year.
 *
 * @param sign the authority's, for a number typed without it
 * @param year this year, for a number typed without one
 * @example typedCaseNumber('318/2025', 'LAHTI', 2026) // 'LAHTI/318/00.04.02/2025'
 */
export function typedCaseNumber(typed: string, sign: string, year: number): string {
  const text = typed.replaceAll(/\s/g, '').toUpperCase();
  const [, running, ofYear] = /^0*(\d+)(?:\/(\d{4}))?$/.exec(text) ?? [];
  return running ? caseNumber(sign, Number(running), ofYear ? Number(ofYear) : year) : text;
}
