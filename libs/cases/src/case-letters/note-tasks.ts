import { AuditTrail } from '#audit';
import type { TaskRecord } from '#collection';
import type { StaffActor } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { CaseRecord } from '../read-models/case-record.js';
import { GiveTask } from '../tasks/give-task.js';

/** A letter to the person about tasks, and the day it is for. */
export interface LetterAboutTasks {
  readonly letterId: string;
  readonly tasks: readonly TaskRecord[];
  readonly on: string;
}

/**
 * What a letter about tasks does besides being sent: it stands by each of them with its day; and where it tells that a
 * restriction ends, lifting it becomes a task of whoever restricted, not to be done before that day.
 */
@Injectable()
export class NoteTasks {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(GiveTask) private readonly giveTask: GiveTask,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: StaffActor, record: CaseRecord, letter: LetterAboutTasks): Promise<void> {
    const restrictions = letter.tasks.filter(({ kind }) => kind === 'restriction');
    const ids = letter.tasks.filter(({ kind }) => kind !== 'restriction').map(({ id }) => id);
    for (const task of restrictions) ids.push(await this.#lift(tx, actor, record, { task, on: letter.on }));
    for (const taskId of ids)
      await tx.query(
        'insert into letter_of_task (letter_id, task_id, case_id, on_day) values ($1, $2, $3, $4)',
        [letter.letterId, taskId, record.id, letter.on],
      );
    if (restrictions.length > 0 && record.state === 'closed') await this.#openCase(tx, actor, record.id);
  }

  async #lift(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    { task, on }: { task: TaskRecord; on: string },
  ): Promise<string> {
    const { words: _restricting, ...brief } = task.content.brief;
    const day = Temporal.PlainDate.from(on);
    const written = `${day.day}.${day.month}.${day.year}`;
    const words = record.language === 'sv' ? `Tidigast ${written}.` : `Aikaisintaan ${written}.`;
    return this.giveTask.run(tx, actor, {
      record,
      ground: { claims: [] },
      task: {
        caseId: task.caseId,
        authorityId: task.authorityId,
        claimIds: task.claimIds,
        kind: 'lifting',
        registerId: task.registerId,
        systemId: task.systemId,
        way: task.way === 'connector' ? 'unit' : task.way,
        unit: task.unit,
        keeper: task.keeper,
        dueOn: day,
        content: {
          brief: { ...brief, reasons: ['restriction-over'], words },
          answer: null,
          reopened: [],
          leftOut: null,
        },
      },
    });
  }

  /** A closed case is open again until the restriction has been lifted. */
  async #openCase(tx: Tx, actor: StaffActor, caseId: string): Promise<void> {
    await tx.query(
      `update case_file set state = 'decided', version = version + 1, changed_at = $2, changed_by = $3 where id = $1`,
      [caseId, this.clock.now().toString(), actor.staffId],
    );
    await this.audit.record(tx, actor, 'CaseReopened', { caseId });
  }
}
