import { AuditTrail } from '#audit';
import { readTask, type TaskRecord } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readTaskEvents, type TaskEventView } from '../tasks/task-events.js';
import { readTaskFiles, type TaskFile } from '../tasks/task-files.js';

/** A task as whoever does it sees it: what to look for and how, its documents, what has happened. */
export interface TaskPage extends TaskRecord {
  readonly documents: readonly TaskFile[];
  readonly events: readonly TaskEventView[];
  /** The case number, for those who may see the case. */
  readonly caseNumber: string | null;
}

/** Opens a task. The database shows an expert those of the own unit and those given to them. The look is written down. */
@Injectable()
export class OpenTask {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, taskId: string): Promise<Result<TaskPage, 'task.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      if (!task) return no('task.not-found');
      const [file] = await tx.query<{ case_number: string }>(
        'select case_number from case_file where id = $1',
        [task.caseId],
      );
      await this.audit.record(tx, actor, 'TaskRead', { caseId: task.caseId, subjectId: taskId });
      return ok({
        ...task,
        documents: await readTaskFiles(tx, this.sealer, taskId),
        events: await readTaskEvents(tx, taskId),
        caseNumber: file?.case_number ?? null,
      });
    });
  }
}
