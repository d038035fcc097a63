import { Temporal } from 'temporal-polyfill';
import { type Hetu, parseHetu } from './hetu.js';

const BORN = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])/;

/**
 * Full years of a person on a day. Someone born on 29 February is a year older on 1 March of a common year: the day
 * has then come by any reading.
 *
 * @example ageOn('010516B903X', 2031-04-30) // 14; on 2031-05-01: 15
 * @returns undefined when the code is not a valid identity code
 */
export function ageOn(hetu: string, on: Temporal.PlainDate): number | undefined {
  const parsed = parseHetu(hetu, { allowTest: true });
  if (!parsed.ok) return undefined;
  const born = bornOn(parsed.value);
  const reached = on.month > born.month || (on.month === born.month && on.day >= born.day);
  return on.year - born.year - (reached ? 0 : 1);
}

function bornOn(hetu: Hetu): Temporal.PlainDate {
  const [, day, month, year, sign] = BORN.exec(hetu) as unknown as string[];
  const century = sign === '+' ? 1800 : sign! >= 'A' && sign! <= 'F' ? 2000 : 1900;
  return Temporal.PlainDate.from({ year: century + Number(year), month: Number(month), day: Number(day) });
}
