import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { mergePages } from '../domain/merge-pages.js';
import { type Page, PAGE_ROWS, type Place } from '../domain/page-place.js';
import { type MovedDay, readMovedDays, STILL_OPEN } from '../read-models/moved-days.js';
import { type InboxRow, readWorkRows, workPage } from '../read-models/work-row.js';
import { countMyTasks, type MyTask, readMyTasks } from '../tasks/my-tasks.js';

/** Counting stops here: past it the list says "more than". */
export const MOST_COUNTED = 1000;

/** One page of somebody's work: cases and tasks, each the first to fall due first. */
export interface WorkPage extends Page<InboxRow> {
  /** Searches and other tasks that wait for me, of the same page. */
  readonly tasks: readonly MyTask[];
  /** Due days that moved in my cases, and for handlers in those nobody has taken. */
  readonly moved: readonly MovedDay[];
  /** How much waits in all, at most one more than {@link MOST_COUNTED}. */
  readonly count: number;
  /** The absent colleagues whose work stands in this list today. */
  readonly standsInFor: readonly string[];
}

const ROUTED = `c.triaged_at is not null and c.state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;
const UNTAKEN = `${ROUTED} and c.handler_id is null`;
const MINE = `${ROUTED} and c.handler_id = $3`;
/** The people whom I stand in for today are `$4`. */
const OF_THE_ABSENT = `${ROUTED} and c.handler_id = any ($4::uuid[])`;
const TO_APPROVE_FOR_THEM = `${ROUTED} and c.id in (select d.case_id from decision d
  where d.approver_id = any ($4::uuid[]) and d.written_by <> $3 and d.state = 'awaiting-approval')`;
const TO_APPROVE = `${ROUTED} and c.id in
  (select d.case_id from decision d where d.approver_id = $3 and d.state = 'awaiting-approval')`;

interface Absent {
  readonly id: string;
  readonly name: string;
}

/**
 * What waits for me: routed cases nobody has taken (for handlers), my own, and decisions that await my approval; from
 * the first day of an absence also the cases and approvals of those I stand in for.
 */
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
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'WorkListed');
      const absent = await tx.query<Absent>(
        `select id, name from staff where id in (select stands_in_for($1, today())) order by name, id`,
        [actor.staffId],
      );
      const parts = partsOf(actor, absent);
      const standsInFor = absent.map(({ id }) => id);
      const parameters = [actor.staffId, ...(absent.length > 0 ? [standsInFor] : [])];
      const page = `select * from (${parts.map((part) => `(${workPage(part)})`).join(' union ')}) as mine
        order by lead_due, id limit ${PAGE_ROWS + 1}`;
      const cases = await readWorkRows(tx, context, actor, { page, after, parameters, standsInFor });
      const doing = [actor.staffId, ...standsInFor];
      const tasks = await readMyTasks(tx, context, actor, { after, doing });
      const {
        one: rows,
        other,
        next,
      } = mergePages(
        { ...cases, placeOf: ({ listedOn, caseId }) => ({ day: listedOn, id: caseId }) },
        { ...tasks, placeOf: ({ dueOn, id }) => ({ day: dueOn, id }) },
      );
      const first = after === null;
      const moved = await readMovedDays(tx, `${STILL_OPEN} and ${mine(actor)}`, [doing]);
      return {
        rows,
        tasks: other,
        next,
        count:
          (first && !cases.next ? cases.rows.length : await count(tx, parameters, parts)) +
          (first && !tasks.next ? tasks.rows.length : await countMyTasks(tx, actor, doing, MOST_COUNTED + 1)),
        moved,
        standsInFor: absent.map(({ name }) => name),
      };
    });
  }
}

function partsOf({ roles }: StaffActor, absent: readonly Absent[]): string[] {
  const handles = roles.includes('handler');
  return [
    ...(handles ? [UNTAKEN] : []),
    MINE,
    TO_APPROVE,
    ...(absent.length > 0 ? [OF_THE_ABSENT] : []),
    ...(absent.length > 0 && handles ? [TO_APPROVE_FOR_THEM] : []),
  ];
}

/** As SQL over the case, with me and those I stand in for as `$1`. */
function mine({ roles }: StaffActor): string {
  const theirs = 'c.handler_id = any ($1::uuid[])';
  return roles.includes('handler') ? `(${theirs} or c.handler_id is null)` : theirs;
}

async function count(tx: Tx, parameters: readonly unknown[], parts: readonly string[]): Promise<number> {
  const ids = parts.map((part) => {
    const where = part.replaceAll('$3', '$1').replaceAll('$4', '$2');
    return `(select c.id from case_file c where ${where} limit ${MOST_COUNTED + 1})`;
  });
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from (select id from (${ids.join(' union ')}) as mine limit ${MOST_COUNTED + 1}) as counted`,
    parameters,
  );
  return row?.count ?? 0;
}
