import type { Temporal } from 'temporal-polyfill';

/** One day to remember, as it may stand in anybody's calendar: nothing of what the case is about. */
export interface CalendarDay {
  /** Stays the same for the case, so that a later file moves the entry instead of adding one. */
  readonly uid: string;
  readonly on: Temporal.PlainDate;
  readonly summary: string;
  readonly text?: string;
  readonly url?: string;
}

/** What a calendar file is made of. */
export interface CalendarFile {
  readonly days: readonly CalendarDay[];
  /** When the file was made. */
  readonly madeAt: Temporal.Instant;
  /** What a program calls a calendar that it fetches again and again. */
  readonly name?: string;
}

/**
 * A calendar file with all-day events (RFC 5545): CRLF, lines folded at 75 octets, each ends on the day after and takes
 * up no time.
 *
 * @example calendarFile({ days: [{ on: 2026-12-22, … }], … }) // DTSTART;VALUE=DATE:20261222, DTEND;VALUE=DATE:20261223
 */
export function calendarFile({ days, madeAt, name }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tietopyynto//Tietopyynto//FI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986, and the older name that many programs still read.
    ...(name
      ? [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H']
      : []),
    ...days.flatMap((day) => event(day, madeAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function event(day: CalendarDay, madeAt: Temporal.Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${day.uid}`,
    `DTSTAMP:${stamp(madeAt)}`,
    `SEQUENCE:${Math.floor(madeAt.epochMilliseconds / 1000) % 2 ** 31}`,
    `DTSTART;VALUE=DATE:${dateOf(day.on)}`,
    `DTEND;VALUE=DATE:${dateOf(day.on.add({ days: 1 }))}`,
    `SUMMARY:${escaped(day.summary)}`,
    ...(day.text ? [`DESCRIPTION:${escaped(day.text)}`] : []),
    ...(day.url ? [`URL:${day.url}`] : []),
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

function dateOf(day: Temporal.PlainDate): string {
  return day.toString().replaceAll('-', '');
}

function stamp(at: Temporal.Instant): string {
  return at.round('second').toString().replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** At most 75 octets a line; a line goes on after CRLF and a blank. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}
