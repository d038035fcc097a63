import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALENDAR, calendarChanges, catalogueFiles, readCatalogue } from '#catalogue';
import { type CalendarChange, finnishCalendar } from '#deadlines';
import type { Catalogue } from '#registers';
import type { ClockRules } from '../clocks/read-clock.js';

/** What clocks and routing are counted by, as its source texts: so that an earlier one can be read again. */
export interface RuleSet {
  /** The text of `calendar.yaml`. */
  readonly calendar: string;
  /** The other files of the catalogue by name. */
  readonly catalogueFiles: Readonly<Record<string, string>>;
  readonly promptWithinDays: number;
}

/** Injection token of the rule set this program was started with. */
export const RULE_SET = Symbol('rule set');

/** The rule set in the folder of the catalogue. */
export function installedRuleSet(folder: string, promptWithinDays: number): RuleSet {
  return {
    calendar: readFileSync(join(folder, CALENDAR), 'utf8'),
    catalogueFiles: Object.fromEntries(catalogueFiles(folder)),
    promptWithinDays,
  };
}

/** Two rule sets with one fingerprint count alike. A comment moved in `calendar.yaml` changes nothing. */
export function fingerprint({ calendar, catalogueFiles: files, promptWithinDays }: RuleSet): string {
  const said = JSON.stringify([calendarChanges(calendar), files, promptWithinDays]);
  return createHash('sha256').update(said).digest('hex');
}

/** What is counted by: the calendar with its changes, and the setting of prompt questions. */
export function clockRulesOf(ruleSet: RuleSet): ClockRules & { changes: readonly CalendarChange[] } {
  const changes = calendarChanges(ruleSet.calendar);
  return { changes, calendar: finnishCalendar(changes), promptWithinDays: ruleSet.promptWithinDays };
}

/** The catalogue, or null when this program can no longer read it: then its proposals cannot be compared. */
export function catalogueOf({ catalogueFiles: files }: RuleSet): Catalogue | null {
  const read = readCatalogue(new Map(Object.entries(files)));
  return read.ok ? read.catalogue : null;
}
