import { AuditTrail } from '#audit';
import { type ChaserStep, type ChaseTaskPayload, chasersOf, OPEN_TASK_STATES } from '#collection';
import { newId, type SystemActor } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { MAIL_CHASER } from '../cases.jobs.js';
import { type ChasedTask, chasedPeople } from '../tasks/chased-people.js';

const LONG_AGO = Temporal.Instant.fromEpochMilliseconds(0);

/**
 * A task's chaser has come. Does nothing when the facts have changed: done or left out, another due day, chased already,
 * or overtaken by a later step. Else writes it in the history of the task and plans an e-mail to each who is to hear.
 */
@Injectable()
export class ChaseTask {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { taskId, step, due }: ChaseTaskPayload): Promise<void> {
    const [task] = await tx.query<ChasedTask>(
      `select t.case_id, c.protected, t.authority_id, t.way, t.unit, t.assignee_id, c.handler_id
       from task t join case_file c on c.id = t.case_id where t.id = $1 and t.due_on = $2 and t.state = any ($3)`,
      [taskId, due, OPEN_TASK_STATES],
    );
    if (!task || this.#isOvertaken(step, due)) return;
    const escalates = step === 'lead' || step === 'dpo';
    const written = await tx.query<{ id: string }>(
      `insert into task_event (id, task_id, case_id, kind, step, due_on, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing returning id`,
      [
        newId(),
        taskId,
        task.case_id,
        escalates ? 'escalated' : 'chased',
        step,
        due,
        this.clock.now().toString(),
      ],
    );
    if (written.length === 0) return;
    for (const staffId of await chasedPeople(tx, task, step, this.clock.today())) {
      const key = [taskId, step, due, staffId].join('/');
      await this.outbox.add(tx, MAIL_CHASER, { taskId, step, staffId }, { key });
    }
    const actor: SystemActor = { kind: 'system', job: 'cases.chase-task' };
    const subject = { authorityId: task.authority_id, caseId: task.case_id, subjectId: taskId };
    await this.audit.record(tx, actor, escalates ? 'TaskEscalated' : 'TaskChased', subject);
  }

  /** Has the time of a later step come already? Then that one speaks. */
  #isOvertaken(step: ChaserStep, due: string): boolean {
    const now = this.clock.now();
    const all = chasersOf(Temporal.PlainDate.from(due), LONG_AGO, this.catalogue.calendar);
    const last = all.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0).at(-1);
    return last?.step !== step;
  }
}
