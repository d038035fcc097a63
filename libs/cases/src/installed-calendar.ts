import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Calendar, finnishCalendar, readCalendarChanges } from '#deadlines';
import { parse } from 'yaml';

/**
 * The computed holidays and the changes of `calendar.yaml` in the folder of the catalogue.
 *
 * @throws Error naming the line and the field when the file is not of its documented shape
 */
export function installedCalendar(folder: string): Calendar {
  const file = join(folder, 'calendar.yaml');
  const changes = readCalendarChanges(parse(readFileSync(file, 'utf8')));
  if (changes.ok) return finnishCalendar(changes.value);
  const { line, field } = changes.refusal.facts ?? {};
  throw new Error(`${file}: entry ${line} has a wrong "${field}".`);
}
