import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isWhollyGranted } from './wholly-granted.js';
import { SetOut } from './set-out.js';
import { readSourceTask } from './source-task.js';

export type OrderErasureRefusalCode =
  | 'task.not-found'
  | 'task.changed-meanwhile'
  | 'source.not-connected'
  | 'source.not-tried'
  | 'source.missing-whole'
  | 'source.not-granted';

/**
 * The second press: a person orders the source to erase what it holds under the identifier that was tried. Only after
 * the source said that it would, while the erasure is granted in whole, and with the person saying that everything may
 * go: the interface knows no parts.
 */
@Injectable()
export class OrderErasure {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(SetOut) private readonly setOut: SetOut,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    { version, whole }: { readonly version: number; readonly whole: boolean },
  ): Promise<Result<null, OrderErasureRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const found = await readSourceTask(tx, this.sealer, taskId);
      if (!found) return no('task.not-found');
      const { task, source } = found;
      const tried = task.content.source;
      const field = { field: 'whole' };
      if (task.state !== 'to-confirm' || tried?.result?.kind !== 'may-erase')
        return no('source.not-tried', field);
      if (!source) return no('source.not-connected', field);
      if (!whole) return no('source.missing-whole', field);
      if (!(await isWhollyGranted(tx, taskId))) return no('source.not-granted', field);
      const { identifier, foundBy } = tried;
      if (!(await this.setOut.run(tx, actor, { task, version }, { act: 'erase', identifier, foundBy })))
        return no('task.changed-meanwhile', field);
      await this.audit.record(tx, actor, 'SourceErasureOrdered', { caseId: task.caseId, subjectId: taskId });
      return ok(null);
    });
  }
}
