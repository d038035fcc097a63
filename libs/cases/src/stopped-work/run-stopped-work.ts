import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

export type RunStoppedWorkRefusalCode = 'work.not-found';

/** Lets work that stopped run again, from its first try: once its cause is mended. */
@Injectable()
export class RunStoppedWork {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, workId: string): Promise<Result<null, RunStoppedWorkRefusalCode>> {
    if (!isId(workId)) return no('work.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ freed: boolean }>('select run_stopped_work($1) as freed', [workId]);
      if (!row?.freed) return no('work.not-found');
      await this.audit.record(tx, actor, 'StoppedWorkFreed', { subjectId: workId });
      return ok(null);
    });
  }
}
