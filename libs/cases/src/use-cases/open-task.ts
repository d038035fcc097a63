import { AuditTrail } from '#audit';
import { readTask } from '#collection';
import { no, ok, type Result, type StaffActor, worksAsExpert } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { needsReason } from '../oversight/needs-reason.js';
import { type Colleague, readColleagues, readUnits } from '../tasks/colleagues.js';
import { readTaskEvents, type TaskEventView } from '../tasks/task-events.js';
import { readTaskFiles, type TaskFile } from '../tasks/task-files.js';
import { taskLine, type TaskLine } from '../tasks/task-line.js';

/** A task as whoever does it sees it: what to look for and how, its documents, what has happened. */
export interface TaskPage extends TaskLine {
  readonly documents: readonly TaskFile[];
  readonly events: readonly TaskEventView[];
  /** The case number, for those who may see the case. */
  readonly caseNumber: string | null;
  /** Whom the task can be given to; nobody when the actor is an expert. */
  readonly people: readonly Colleague[];
  readonly units: readonly string[];
}

export type OpenTaskRefusalCode = 'task.not-found' | 'case.reason-needed';

/** Opens a task. The database shows an expert those of the own unit and those given to them. The look is written down. */
@Injectable()
export class OpenTask {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, taskId: string): Promise<Result<TaskPage, OpenTaskRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      if (!task) return no('task.not-found');
      const { caseId } = task;
      if (await needsReason(tx, actor, caseId, this.clock.today()))
        return no('case.reason-needed', { caseId });
      const [file] = await tx.query<{ case_number: string }>(
        'select case_number from case_file where id = $1',
        [caseId],
      );
      await this.audit.record(tx, actor, 'TaskRead', { caseId, subjectId: taskId });
      const gives = !worksAsExpert(actor);
      return ok({
        ...taskLine(task, this.catalogue),
        documents: await readTaskFiles(tx, this.sealer, taskId),
        events: await readTaskEvents(tx, taskId),
        caseNumber: file?.case_number ?? null,
        people: gives ? await readColleagues(tx, actor.authorityId) : [],
        units: gives ? await readUnits(tx, actor.authorityId) : [],
      });
    });
  }
}
