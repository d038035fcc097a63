import { no, ok, type Result } from '#kernel';

/** A valid Finnish personal identity code: eleven upper-case characters, the century sign included. */
export type Hetu = string & { readonly brand: 'hetu' };

export type HetuRefusal = 'hetu.bad-form' | 'hetu.bad-date' | 'hetu.bad-check' | 'hetu.test-not-allowed';

/** A day of the calendar; a `Temporal.PlainDate` is one. */
interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FORM = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])$/;
const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * Reads a personal identity code as a person writes it: blanks, lower case and any dash are accepted.
 *
 * Decree 128/2010 § 2 as amended by 690/2022 (in force 1.1.2023): the sign of the century is `+` (1800s),
 * `-` `Y` `X` `W` `V` `U` (1900s) or `A`–`F` (2000s), and is part of the identity. Individual numbers 002–899
 * belong to people; 900–999 are artificial and pass only with `allowTest`. With `today`, a birth date after it is
 * refused as well.
 *
 * @example parseHetu('131052-308t', { allowTest: false }) // ok('131052-308T'): born 13.10.1952
 */
export function parseHetu(
  input: string,
  { allowTest, today }: { allowTest: boolean; today?: CalendarDay },
): Result<Hetu, HetuRefusal> {
  const code = normalised(input);
  const parts = FORM.exec(code);
  if (!parts) return no('hetu.bad-form');
  const [, day, month, year, sign, individual, check] = parts as unknown as string[];
  const born = { year: centuryOf(sign!) + Number(year), month: Number(month), day: Number(day) };
  if (!isDate(born) || (today && isAfter(born, today))) return no('hetu.bad-date');
  const expected = CHECKS[Number(`${day}${month}${year}${individual}`) % 31];
  if (expected !== check) return no('hetu.bad-check');
  if (Number(individual) < 2) return no('hetu.bad-form');
  if (Number(individual) >= 900 && !allowTest) return no('hetu.test-not-allowed');
  return ok(code as Hetu);
}

/** The code with its secret end hidden, for staff who need to tell two people apart: `010594Y****`. */
export function maskedHetu(hetu: string): string {
  return `${hetu.slice(0, 7)}****`;
}

function normalised(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/[\s\u200B\u00AD]/gu, '')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, '-')
    .toUpperCase();
}

function centuryOf(sign: string): number {
  if (sign === '+') return 1800;
  return sign >= 'A' && sign <= 'F' ? 2000 : 1900;
}

function isAfter(a: CalendarDay, b: CalendarDay): boolean {
  return a.year * 10_000 + a.month * 100 + a.day > b.year * 10_000 + b.month * 100 + b.day;
}

function isDate({ year, month, day }: CalendarDay): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
