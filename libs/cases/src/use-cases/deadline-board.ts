import { AuditTrail } from '#audit';
import type { WarningKind } from '#deadlines';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type DueWeek, dueWeeks } from '../domain/due-weeks.js';
import { type InboxRow, readWorkRows } from '../read-models/work-row.js';

export interface RaisedWarning {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly kind: WarningKind;
  readonly due: Temporal.PlainDate;
  readonly at: Temporal.Instant;
}

/** What the data-protection officer watches: every open clock of the authority. */
export interface DeadlineBoardView {
  readonly rows: readonly InboxRow[];
  readonly counts: {
    readonly open: number;
    readonly late: number;
    readonly atRisk: number;
    readonly dueThisWeek: number;
    readonly paused: number;
  };
  readonly weeks: readonly DueWeek[];
  readonly warnings: readonly RaisedWarning[];
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

  async run(actor: StaffActor): Promise<DeadlineBoardView> {
    const today = this.clock.today();
    const context = { sealer: this.sealer, catalogue: this.catalogue, today };
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'DeadlinesRead');
      const open = `exists (select 1 from claim k where k.case_id = c.id and k.outcome is null)`;
      const rows = await readWorkRows(tx, context, actor, open);
      const sunday = today.add({ days: 7 - today.dayOfWeek });
      const count = (test: (row: InboxRow) => boolean): number => rows.filter(test).length;
      return {
        rows,
        counts: {
          open: rows.length,
          late: count((row) => row.health === 'late'),
          atRisk: count((row) => row.health === 'at-risk'),
          dueThisWeek: count((row) => row.leadDue.since(sunday).sign <= 0 && row.health !== 'late'),
          paused: count((row) => row.health === 'paused'),
        },
        weeks: dueWeeks(rows, today),
        warnings: await readWarnings(tx),
      };
    });
  }
}

async function readWarnings(tx: Tx): Promise<RaisedWarning[]> {
  const rows = await tx.query<{
    case_id: string;
    case_number: string;
    kind: WarningKind;
    due: string;
    raised_at: string;
  }>(
    `select w.case_id, c.case_number, w.kind, w.due, w.raised_at from clock_warning w join case_file c on c.id = w.case_id
     order by w.raised_at desc limit 50`,
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.case_number,
    kind: row.kind,
    due: Temporal.PlainDate.from(row.due),
    at: Temporal.Instant.from(row.raised_at),
  }));
}
