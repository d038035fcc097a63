import { Temporal } from 'temporal-polyfill';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE =
  /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|gmt|utc?|z)?/i;

/**
 * A moment as e-mail headers write it (RFC 5322): "Fri, 20 Nov 2026 23:30:00 +0000". Without a zone it is UTC.
 *
 * @returns null when it is no moment
 */
export function readMailMoment(written: string): Temporal.Instant | null {
  const [, day, month, year, hour, minute, second, zone] = DATE.exec(written) ?? [];
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
  if (!day || !year || !hour || !minute || number === 0) return null;
  const two = (part: string | number): string => String(part).padStart(2, '0');
  const offset = zone && /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z';
  const time = `${two(hour)}:${minute}:${second ?? '00'}`;
  try {
    return Temporal.Instant.from(`${year}-${two(number)}-${two(day)}T${time}${offset}`);
  } catch {
    return null;
  }
}

/**
 * When the message reached the authority: the topmost `Received` header is that of its own server (13/2003 § 10: an
 * electronic message has arrived when it is available in the receiving system; when that is not known, at the time of
 * sending, the `Date` header).
 *
 * @param lines raw header lines in their order, folded lines joined
 */
export function arrivedAt(lines: readonly { key: string; line: string }[]): Temporal.Instant | null {
  const first = (key: string): string => lines.find((one) => one.key === key)?.line ?? '';
  const received = first('received');
  return (
    readMailMoment(received.slice(received.lastIndexOf(';') + 1)) ??
    readMailMoment(first('date').replace(/^date:/i, ''))
  );
}
