import { AuditTrail } from '#audit';
import { readTask, WriteTasks } from '#collection';
import type { StaffActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { NoteClosing } from '../tasks/note-closing.js';

/** A recipient is told when the notice has been sent (GDPR 19): the sending ends its task, and no answer is waited for. */
@Injectable()
export class EndSentNotice {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(NoteClosing) private readonly noteClosing: NoteClosing,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: StaffActor, letterId: string, sentOn: Temporal.PlainDate): Promise<void> {
    const [row] = await tx.query<{ id: string }>(
      `select id from task where letter_id = $1 and kind = 'recipient-notice' and state = 'open'`,
      [letterId],
    );
    const task = row && (await readTask(tx, this.sealer, row.id));
    if (!task) return;
    const { day, month, year } = sentOn;
    const on = `${day}.${month}.${year}`;
    const answer = {
      outcome: 'done',
      identifier: '',
      foundBy: '',
      periodFrom: on,
      periodTo: '',
      words: '',
    } as const;
    await this.writeTasks.change(tx, task, {
      state: 'done',
      outcome: 'done',
      content: { ...task.content, answer },
      signed: { by: actor.staffId, at: this.clock.now() },
    });
    await this.writeTasks.event(tx, actor, task, 'answered');
    await this.audit.record(tx, actor, 'TaskSigned', { caseId: task.caseId, subjectId: task.id });
    await this.noteClosing.run(tx, actor, task.caseId);
  }
}
