import { LANGUAGES, no, ok, type Result, type Text } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { CalendarChange } from './calendar-change.js';
import type { HolidayKind } from './holiday.js';

type Field = keyof CalendarChange;
type BadCalendar = 'deadlines.bad-calendar';

const CHANGES: readonly CalendarChange['change'][] = ['add', 'remove'];
const KINDS: readonly HolidayKind[] = ['public-holiday', 'eve'];
const FIELDS: readonly string[] = ['change', 'day', 'name', 'knownFrom', 'source', 'kind'] satisfies Field[];

/**
 * Reads the parsed content of `db/catalogue/calendar.yaml`.
 *
 * @returns the changes, or the first line that is wrong: facts `line` (from 1) and `field`
 */
export function readCalendarChanges(content: unknown): Result<readonly CalendarChange[], BadCalendar> {
  if (!Array.isArray(content)) return no('deadlines.bad-calendar', { line: 0, field: '' });
  const changes: CalendarChange[] = [];
  for (const [index, entry] of content.entries()) {
    const change = readChange(entry);
    if (typeof change === 'string') return no('deadlines.bad-calendar', { line: index + 1, field: change });
    changes.push(change);
  }
  return ok(changes);
}

/** The change, or the name of the field that is wrong. */
function readChange(entry: unknown): CalendarChange | string {
  const fields = new Map(Object.entries(entry ?? {}));
  const unknown = [...fields.keys()].find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) return unknown;
  const change = CHANGES.find((word) => word === fields.get('change'));
  if (change === undefined) return 'change';
  const day = dayOf(fields.get('day'));
  if (day === null) return 'day';
  const name = textOf(fields.get('name'));
  if (name === null) return 'name';
  const knownFrom = dayOf(fields.get('knownFrom'));
  if (knownFrom === null) return 'knownFrom';
  const source = fields.get('source');
  if (typeof source !== 'string' || source === '') return 'source';
  const kind = KINDS.find((word) => word === (fields.get('kind') ?? 'public-holiday'));
  return kind === undefined ? 'kind' : { change, day, name, knownFrom, source, kind };
}

function dayOf(value: unknown): Temporal.PlainDate | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  try {
    return Temporal.PlainDate.from(value);
  } catch {
    return null;
  }
}

function textOf(value: unknown): Text | null {
  const given = new Map<string, unknown>(Object.entries(value ?? {}));
  const [fi, sv, en] = LANGUAGES.map((language) => given.get(language));
  return typeof fi === 'string' && typeof sv === 'string' && typeof en === 'string' ? { fi, sv, en } : null;
}
