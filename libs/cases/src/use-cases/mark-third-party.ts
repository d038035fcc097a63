import { AuditTrail } from '#audit';
import { readTask } from '#collection';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

export type MarkThirdPartyRefusalCode = 'task.not-found' | 'task.unknown-file' | 'task.own-mark';

/**
 * Says of a document of a task whether it has data of other people too: such a one is looked at before a copy is given,
 * because a copy may not harm the rights of others (GDPR Art. 15(4)). Whoever signed the search may add the mark but not
 * take it off: two see the document before it goes out.
 */
@Injectable()
export class MarkThirdParty {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    { fileId, thirdParty }: { readonly fileId: string; readonly thirdParty: boolean },
  ): Promise<Result<null, MarkThirdPartyRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      if (!task) return no('task.not-found');
      if (!thirdParty && (await signedBy(tx, taskId)) === actor.staffId) return no('task.own-mark');
      const marked = isId(fileId)
        ? await tx.query<{ id: string }>(
            `with marked as (update stored_file set third_party = $3 where id = $1 and task_id = $2 returning id)
             select id from marked`,
            [fileId, taskId, thirdParty],
          )
        : [];
      if (marked.length === 0) return no('task.unknown-file');
      await this.audit.record(tx, actor, 'TaskFileMarked', { caseId: task.caseId, subjectId: fileId });
      return ok(null);
    });
  }
}

async function signedBy(tx: Tx, taskId: string): Promise<string | null | undefined> {
  const rows = await tx.query<{ signed_by: string | null }>('select signed_by from task where id = $1', [
    taskId,
  ]);
  return rows[0]?.signed_by;
}
