import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Calendar, type CalendarChange, finnishCalendar, readCalendarChanges } from '#deadlines';
import { parse } from 'yaml';

export const CALENDAR = 'calendar.yaml';

/**
 * The computed holidays and the changes of `calendar.yaml` in the folder of the catalogue.
 *
 * @throws Error naming the line and the field when the file is not of its documented shape
 */
export function installedCalendar(folder: string): Calendar {
  const file = join(folder, CALENDAR);
  return finnishCalendar(calendarChanges(readFileSync(file, 'utf8'), file));
}

/**
 * The changes that the text of a `calendar.yaml` lists.
 *
 * @param file how to name the file in an error
 * @throws Error naming the line and the field when the text is not of its documented shape
 */
export function calendarChanges(yaml: string, file = CALENDAR): readonly CalendarChange[] {
  const changes = readCalendarChanges(parse(yaml));
  if (changes.ok) return changes.value;
  const { line, field } = changes.refusal.facts ?? {};
  throw new Error(`${file}: entry ${line} has a wrong "${field}".`);
}
