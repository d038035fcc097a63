import { ASK_SOURCE, asTry, type SourceTry, type TaskRecord, WriteTasks } from '#collection';
import { newId, type StaffActor } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Sets a task running: what is asked stands on it, and a job asks it. */
@Injectable()
export class SetOut {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
  ) {}

  /** @returns false when somebody changed the task since `version` */
  async run(
    tx: Tx,
    actor: StaffActor,
    { task, version }: { readonly task: TaskRecord; readonly version: number },
    asked: Pick<SourceTry, 'act' | 'identifier' | 'foundBy'>,
  ): Promise<boolean> {
    const before = task.content.source;
    const earlier = before ? [...before.earlier, asTry(before)] : [];
    const askId = newId();
    const source = { ...asked, askId, askedAt: this.clock.now().toString(), tries: 0, result: null, earlier };
    const content = { ...task.content, source };
    if (!(await this.writeTasks.change(tx, { id: task.id, version }, { state: 'running', content })))
      return false;
    await this.writeTasks.event(tx, actor, task, 'attempted', `asked-${asked.act}`);
    await this.outbox.add(tx, ASK_SOURCE, { taskId: task.id, askId }, { key: `${task.id}/${askId}` });
    return true;
  }
}
