import { AuditTrail } from '#audit';
import { mayTaskGo, readTask, type TaskRecord, WriteTasks } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isEnded } from '../domain/transitions.js';
import { type CaseRecord, readCaseRecord } from '../read-models/case-record.js';

export type ReopenTaskRefusalCode =
  | 'task.not-found'
  | 'task.not-ended'
  | 'task.case-over'
  | 'task.already-answered'
  | 'task.missing-because'
  | 'task.changed-meanwhile';

/**
 * Opens a signed task, or one that was left out, again. What was signed stays in its record with the reason. What was
 * to be done for a closed case opens the case again: it ends anew with the last task. Nothing is searched for a claim
 * that has its answer, and nothing is done in a case that went elsewhere or was withdrawn.
 */
@Injectable()
export class ReopenTask {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    input: { version: number; because: string },
  ): Promise<Result<null, ReopenTaskRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      const record = task && (await readCaseRecord(tx, task.caseId));
      if (!task || !record) return no('task.not-found');
      if (!mayTaskGo(task.state, 'open')) return no('task.not-ended');
      const barred = await whyNotAgain(tx, task, record);
      if (barred) return no(barred);
      const because = input.because.trim();
      if (because === '') return no('task.missing-because', { field: 'because' });
      const { answer, reopened } = task.content;
      const content = {
        ...task.content,
        answer: null,
        leftOut: null,
        reopened: [...reopened, { answer, because }],
      };
      const change = { state: 'open', outcome: null, signed: null, content } as const;
      if (!(await this.writeTasks.change(tx, { id: taskId, version: input.version }, change)))
        return no('task.changed-meanwhile');
      await this.writeTasks.event(tx, actor, task, 'reopened');
      await this.audit.record(tx, actor, 'TaskReopened', { caseId: task.caseId, subjectId: taskId });
      if (record.state === 'closed') await this.#openCase(tx, actor, record.id);
      return ok(null);
    });
  }

  async #openCase(tx: Tx, actor: StaffActor, caseId: string): Promise<void> {
    await tx.query(
      `update case_file set state = 'decided', version = version + 1, changed_at = $2, changed_by = $3 where id = $1`,
      [caseId, this.clock.now().toString(), actor.staffId],
    );
    await this.audit.record(tx, actor, 'CaseReopened', { caseId });
  }
}

async function whyNotAgain(
  tx: Tx,
  { kind, claimIds }: TaskRecord,
  { state }: CaseRecord,
): Promise<'task.case-over' | 'task.already-answered' | null> {
  if (isEnded(state) && state !== 'closed') return 'task.case-over';
  if (kind !== 'search') return null;
  const open = await tx.query<{ id: string }>(
    'select id from claim where id = any ($1::uuid[]) and outcome is null',
    [claimIds],
  );
  return open.length === 0 ? 'task.already-answered' : null;
}
