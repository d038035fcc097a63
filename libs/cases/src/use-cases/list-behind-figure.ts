import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import { type Figure, isOfOpenCases, standsBehind } from '../oversight/figure.js';
import type { FigureFilter } from '../oversight/figure-filter.js';
import type { Pace } from '../oversight/forecast.js';
import { expectOf, type OpenCase } from '../oversight/open-case.js';
import { type AnsweredRow, readAnsweredBehind } from '../oversight/read-figure-cases.js';
import { readOpenCases } from '../oversight/read-open-cases.js';
import { readPace } from '../oversight/read-pace.js';

/** One page of what stands behind a figure: open cases by due day, or answered claims, the latest first. */
export type BehindFigure = { readonly count: number } & (
  | ({ readonly of: 'open'; readonly pace: Pace } & Page<OpenCase>)
  | ({ readonly of: 'answered' } & Page<AnsweredRow>)
);

/** The cases behind a number of the cockpit: as many as the number says. */
@Injectable()
export class ListBehindFigure {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    filter: FigureFilter,
    asked: { readonly figure: Figure; readonly after: Place | null },
  ): Promise<BehindFigure> {
    const today = this.clock.today();
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'FiguresRead');
      if (!isOfOpenCases(asked.figure))
        return { of: 'answered', ...(await readAnsweredBehind(tx, filter, asked)) };
      const pace = await readPace(tx, today);
      const open = expectOf(await readOpenCases(tx, filter, today), pace);
      const behind = open.filter((one) => standsBehind(asked.figure, one));
      return { of: 'open', pace, count: behind.length, ...openPage(behind, asked.after) };
    });
  }
}

/** @param cases by due day and id, as they are read */
function openPage(cases: readonly OpenCase[], after: Place | null): Page<OpenCase> {
  const place = after && `${after.day.toString()} ${after.id}`;
  const rest = place ? cases.filter(({ due, caseId }) => `${due} ${caseId}` > place) : cases;
  return pageOf(rest.slice(0, PAGE_ROWS + 1), ({ due, caseId }) => ({
    day: Temporal.PlainDate.from(due),
    id: caseId,
  }));
}
