import { AuditTrail } from '#audit';
import type { WarningKind } from '#deadlines';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { addCounts, type BoardCounts, type BoardList } from '../domain/board-list.js';
import { type DueWeek, dueWeeks } from '../domain/due-weeks.js';
import type { Page, Place } from '../domain/page-place.js';
import { type MovedDay, readMovedDays, STILL_OPEN } from '../read-models/moved-days.js';
import { boardWhere, type DaySpan, readOpenWeeks } from '../read-models/open-clocks.js';
import { type InboxRow, readWorkRows, workPage } from '../read-models/work-row.js';

/** Which cases of the board to list, and after which place. */
export interface BoardQuery {
  readonly list: BoardList;
  /** Monday to Sunday of one week, instead of a list. */
  readonly week: DaySpan | null;
  readonly after: Place | null;
}

export interface RaisedWarning {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly kind: WarningKind;
  readonly due: Temporal.PlainDate;
  readonly at: Temporal.Instant;
}

/** What the data-protection officer watches: one page of the list, and the figures of every open clock. */
export interface DeadlineBoardView extends Page<InboxRow> {
  readonly counts: BoardCounts;
  readonly weeks: readonly DueWeek[];
  readonly warnings: readonly RaisedWarning[];
  readonly moved: readonly MovedDay[];
}

/** Open clocks by due day, what is late or at risk, and the warnings that have gone out. */
@Injectable()
export class DeadlineBoard {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, { list, week, after }: BoardQuery): Promise<DeadlineBoardView> {
    const today = this.clock.today();
    const context = { sealer: this.sealer, catalogue: this.catalogue, today };
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'DeadlinesRead');
      const { where, parameters } = boardWhere(list, week, today);
      const page = await readWorkRows(tx, context, actor, { page: workPage(where), after, parameters });
      const weeks = await readOpenWeeks(tx, today);
      return {
        ...page,
        counts: addCounts(weeks),
        weeks: dueWeeks(
          weeks.map(({ monday, open, past }) => ({ monday, count: open, late: past })),
          today,
        ),
        warnings: await readWarnings(tx, actor),
        moved: await readMovedDays(tx, STILL_OPEN),
      };
    });
  }
}

async function readWarnings(tx: Tx, actor: StaffActor): Promise<RaisedWarning[]> {
  const rows = await tx.query<{
    case_id: string;
    case_number: string;
    kind: WarningKind;
    due: string;
    raised_at: string;
  }>(
    `select w.case_id, c.case_number, w.kind, w.due, w.raised_at from clock_warning w join case_file c on c.id = w.case_id
     where w.authority_id = $1 order by w.raised_at desc limit 50`,
    [actor.authorityId],
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.case_number,
    kind: row.kind,
    due: Temporal.PlainDate.from(row.due),
    at: Temporal.Instant.from(row.raised_at),
  }));
}
