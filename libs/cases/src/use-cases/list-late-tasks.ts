import { AuditTrail } from '#audit';
import { readTasks } from '#collection';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { FIRST_ID, type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import { taskLine, type TaskLine } from '../tasks/task-line.js';

/** An open task that its lead, or the data-protection officer, had to be told of. */
export interface LateTask extends TaskLine {
  readonly caseNumber: string;
  readonly handler: string | null;
  /** When it was last passed on. */
  readonly toldAt: Temporal.Instant;
}

/** The tasks of the authority that are late and were passed on, the longest late first: what an officer looks into. */
@Injectable()
export class ListLateTasks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, after: Place | null): Promise<Page<LateTask>> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'LateTasksListed');
      const found = await tx.query<{
        id: string;
        due_on: string;
        case_number: string;
        handler: string | null;
        told_at: string;
      }>(
        `select t.id, t.due_on, c.case_number, h.name as handler, told.at as told_at
         from task t join case_file c on c.id = t.case_id left join staff h on h.id = c.handler_id
           cross join lateral (select max(e.at) as at from task_event e
             where e.task_id = t.id and e.kind = 'escalated' and e.due_on = t.due_on) as told
         where t.authority_id = $1 and t.state in ('open', 'running', 'to-confirm', 'manual') and t.due_on < $2
           and told.at is not null and (t.due_on, t.id) > ($3::date, $4::uuid)
         order by t.due_on, t.id limit ${PAGE_ROWS + 1}`,
        [
          actor.authorityId,
          this.clock.today().toString(),
          after?.day.toString() ?? '-infinity',
          after?.id ?? FIRST_ID,
        ],
      );
      const { rows, next } = pageOf(found, ({ id, due_on }) => ({
        day: Temporal.PlainDate.from(due_on),
        id,
      }));
      const facts = new Map(rows.map((row) => [row.id, row]));
      const tasks = await readTasks(tx, this.sealer, [...facts.keys()]);
      return {
        next,
        rows: tasks.flatMap((task) => {
          const fact = facts.get(task.id);
          if (!fact) return [];
          const toldAt = Temporal.Instant.from(fact.told_at);
          const { case_number: caseNumber, handler } = fact;
          return [{ ...taskLine(task, this.catalogue), caseNumber, handler, toldAt }];
        }),
      };
    });
  }
}
