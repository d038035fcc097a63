import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { AnnualQuestion } from '../oversight/annual/annual-facts.js';
import { type AnnualFigures, countYear } from '../oversight/annual/count-year.js';
import { readAnnualFacts } from '../oversight/annual/read-annual-facts.js';

/** The first year there can be cases of: the GDPR applies from 25.5.2018. */
export const FIRST_YEAR = 2018;

export type AnnualRefusalCode = 'annual.year' | 'annual.day';

/**
 * Counts a year as it was recorded by the end of a day. The same year and day give the same figures whenever they are
 * counted. The day must be over: what is still being recorded would make two counts differ.
 */
@Injectable()
export class CountAnnualFigures {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, question: AnnualQuestion): Promise<Result<AnnualFigures, AnnualRefusalCode>> {
    const today = this.clock.today();
    const { year, upTo } = question;
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > today.year) return no('annual.year');
    if (upTo.since(today).sign >= 0 || upTo.year < year) return no('annual.day');
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AnnualFiguresCounted');
      return ok(countYear(question, await readAnnualFacts(tx, question), this.catalogue));
    });
  }
}
