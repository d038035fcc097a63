import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FigureFilter } from '../oversight/figure-filter.js';
import type { Pace } from '../oversight/forecast.js';
import { expectOf, type OpenCase } from '../oversight/open-case.js';
import { type AnsweredFigures, readAnsweredFigures } from '../oversight/read-answered-figures.js';
import { readOpenCases } from '../oversight/read-open-cases.js';
import { readPace } from '../oversight/read-pace.js';

/** What the data-protection officer sees of the whole authority. */
export interface Cockpit {
  readonly open: readonly OpenCase[];
  readonly pace: Pace;
  readonly answered: AnsweredFigures;
}

/**
 * The figures of the authority: its open cases with what is expected of them, and what the answers of a period come to.
 * Three statements, whatever the number of cases. The pace is that of all registers and rights: a part has too few.
 */
@Injectable()
export class OpenCockpit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    filter: FigureFilter,
    act: 'FiguresRead' | 'FiguresExported' = 'FiguresRead',
  ): Promise<Cockpit> {
    const today = this.clock.today();
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, act);
      const pace = await readPace(tx, today);
      const open = expectOf(await readOpenCases(tx, filter, today), pace);
      return { open, pace, answered: await readAnsweredFigures(tx, filter) };
    });
  }
}
