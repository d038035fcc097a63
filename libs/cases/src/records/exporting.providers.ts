import { Settings, UnusableSettings } from '#platform';
import { type ExportRule, FileDrop, NoRecords, readRules, RecordsPort } from '#records';
import { hostedAuthorities } from '#registers';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { ExportCase } from './export-case.js';
import { EXPORT_RULES } from './export-rules.token.js';
import { PlanMissingExports } from './plan-missing-exports.js';
import { TellRecordAuthorities } from './tell-record-authorities.js';

/** What the worker does so that closed cases reach the records system. */
export const RECORD_JOBS = [ExportCase, TellRecordAuthorities, PlanMissingExports];

/** The way there, and who takes it: nobody while no drop directory is set. */
export const EXPORTING_RECORDS = [
  {
    provide: RecordsPort,
    inject: [Settings],
    useFactory: ({ RECORDS_DROP_DIR }: Settings): RecordsPort =>
      RECORDS_DROP_DIR === null ? new NoRecords() : new FileDrop(RECORDS_DROP_DIR),
  },
  { provide: EXPORT_RULES, inject: [Settings, CATALOGUE], useFactory: rulesIn },
];

function rulesIn(
  { RECORDS, RECORDS_DROP_DIR }: Settings,
  catalogue: InstalledCatalogue,
): readonly ExportRule[] {
  if (RECORDS_DROP_DIR === null) return [];
  try {
    return readRules(
      RECORDS,
      hostedAuthorities(catalogue).map(({ id }) => id),
    );
  } catch (error) {
    throw new UnusableSettings([`RECORDS: ${(error as Error).message}`]);
  }
}
