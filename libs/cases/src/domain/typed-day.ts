import { Temporal } from 'temporal-polyfill';

const DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const YEAR = /^\d{4}$/;

/**
 * A day as people type it: `1.9.2023`, or a bare year, which means its first day at the start of a
 * period and its last day at the end.
 * @returns null when nothing was typed, 'not-a-day' when it cannot be read
 * @example typedDay('2023', 'end') // 2023-12-31
 */
export function typedDay(typed: string, edge: 'start' | 'end'): Temporal.PlainDate | null | 'not-a-day' {
  const text = typed.replaceAll(/\s/g, '');
  if (text === '') return null;
  if (YEAR.test(text)) return edge === 'start' ? dayOf(text, '1', '1') : dayOf(text, '12', '31');
  const parts = DAY.exec(text);
  return parts ? dayOf(parts[3]!, parts[2]!, parts[1]!) : 'not-a-day';
}

function dayOf(year: string, month: string, day: string): Temporal.PlainDate | 'not-a-day' {
  if (Number(year) < 1900) return 'not-a-day';
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return 'not-a-day';
  }
}
