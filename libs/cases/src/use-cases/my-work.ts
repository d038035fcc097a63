import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type Page, PAGE_ROWS, type Place } from '../domain/page-place.js';
import { type MovedDay, readMovedDays, STILL_OPEN } from '../read-models/moved-days.js';
import { type InboxRow, readWorkRows, workPage } from '../read-models/work-row.js';

/** Counting stops here: past it the list says "more than". */
export const MOST_COUNTED = 1000;

/** One page of somebody's work. */
export interface WorkPage extends Page<InboxRow> {
  /** Due days that moved in my cases, and for handlers in those nobody has taken. */
  readonly moved: readonly MovedDay[];
  /** How much waits in all, at most one more than {@link MOST_COUNTED}. */
  readonly count: number;
}

const ROUTED = `c.triaged_at is not null and c.state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;
const UNTAKEN = `${ROUTED} and c.handler_id is null`;
const MINE = `${ROUTED} and c.handler_id = $3`;
const TO_APPROVE = `${ROUTED} and c.id in
  (select d.case_id from decision d where d.approver_id = $3 and d.state = 'awaiting-approval')`;

/** What waits for me: routed cases nobody has taken (for handlers), my own, and decisions that await my approval. */
@Injectable()
export class MyWork {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param after the place after which the page begins; null for the first page */
  async run(actor: StaffActor, after: Place | null): Promise<WorkPage> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    // Each part has an index of its own; one `or` over all of them would read every case of the authority.
    const parts = [...(actor.roles.includes('handler') ? [UNTAKEN] : []), MINE, TO_APPROVE];
    const page = `select * from (${parts.map((part) => `(${workPage(part)})`).join(' union ')}) as mine
      order by lead_due, id limit ${PAGE_ROWS + 1}`;
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'WorkListed');
      const rows = await readWorkRows(tx, context, actor, { page, after, parameters: [actor.staffId] });
      const whole = after === null && rows.next === null;
      const moved = await readMovedDays(tx, `${STILL_OPEN} and ${mine(actor)}`, [actor.staffId]);
      return { ...rows, count: whole ? rows.rows.length : await count(tx, actor, parts), moved };
    });
  }
}

/** As SQL over the case, with me as `$1`. */
function mine({ roles }: StaffActor): string {
  return roles.includes('handler') ? '(c.handler_id = $1 or c.handler_id is null)' : 'c.handler_id = $1';
}

async function count(tx: Tx, actor: StaffActor, parts: readonly string[]): Promise<number> {
  const ids = parts.map(
    (part) => `(select c.id from case_file c where ${part.replaceAll('$3', '$1')} limit ${MOST_COUNTED + 1})`,
  );
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from (select id from (${ids.join(' union ')}) as mine limit ${MOST_COUNTED + 1}) as counted`,
    [actor.staffId],
  );
  return row?.count ?? 0;
}
