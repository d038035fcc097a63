import { AuditTrail } from '#audit';
import { type NewTask, WriteTasks } from '#collection';
import type { StaffActor } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { nameIfProtected } from '../protection/name-if-protected.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { LetterToKeeper } from './letter-to-keeper.js';
import type { TaskGround } from './task-ground.js';

/** Makes tasks; for a keeper without an account, with the letter that the registry office sends. */
@Injectable()
export class GiveTask {
  constructor(
    @Inject(LetterToKeeper) private readonly letterToKeeper: LetterToKeeper,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the task */
  async run(
    tx: Tx,
    actor: StaffActor,
    { record, ground, task }: { record: CaseRecord; ground: Pick<TaskGround, 'claims'>; task: NewTask },
  ): Promise<string> {
    const id = await this.writeTasks.make(tx, actor, task);
    if (task.assigneeId && !task.content.leftOut)
      await nameIfProtected(tx, actor, { clock: this.clock, audit: this.audit }, record.id, task.assigneeId);
    if (task.way !== 'letter' || !task.keeper || task.content.leftOut) return id;
    const { claims } = ground;
    const letterId = await this.letterToKeeper.run(tx, actor, { record, claims, task, keeper: task.keeper });
    await this.writeTasks.change(tx, { id, version: 1 }, { letterId });
    return id;
  }
}
