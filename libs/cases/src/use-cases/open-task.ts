import { AuditTrail } from '#audit';
import {
  type ConnectedSource,
  readTask,
  readTasksOfCase,
  type SourceTry,
  type TaskRecord,
} from '#collection';
import { no, ok, type Result, type StaffActor, worksAsExpert } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type InspectionView, readInspections } from '../inspection/read-inspections.js';
import { needsReason } from '../oversight/needs-reason.js';
import { type Colleague, readColleagues, readUnits } from '../tasks/colleagues.js';
import { type RecipientProposal, recipientOf } from '../tasks/recipient-of.js';
import { sourceOf } from '../sources/source-task.js';
import { readTaskEvents, type TaskEventView } from '../tasks/task-events.js';
import { readTaskFiles, type TaskFile } from '../tasks/task-files.js';
import { taskLine, type TaskLine } from '../tasks/task-line.js';
import { readToldOfTask, type ToldOfTask } from '../tasks/told-of-task.js';

/** A task as whoever does it sees it: what to look for and how, its documents, what has happened. */
export interface TaskPage extends TaskLine {
  readonly documents: readonly TaskFile[];
  readonly events: readonly TaskEventView[];
  /** The case number, for those who may see the case. */
  readonly caseNumber: string | null;
  /** Whom the task can be given to; nobody when the actor is an expert. */
  readonly people: readonly Colleague[];
  readonly units: readonly string[];
  /** Visits to see the data on the spot. */
  readonly inspections: readonly InspectionView[];
  /** The letters that told the person of a restriction's end, or invited them to see. */
  readonly told: readonly ToldOfTask[];
  /** What the letter to a recipient begins with; null when there is none to write. */
  readonly recipient: RecipientProposal | null;
  /** The letter to the keeper; null when there is none. `sentOn`: the day it was sent, null while it waits. */
  readonly letter: { readonly id: string; readonly sentOn: Temporal.PlainDate | null } | null;
  /** The source that can be asked; null when none is connected. */
  readonly connected: ConnectedSource | null;
  /** The identifier that another task of the case used in the same system; null when none did. */
  readonly knownAs: Pick<SourceTry, 'identifier' | 'foundBy'> | null;
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
      const [file] = await tx.query<{ case_number: string; protected: boolean }>(
        'select case_number, protected from case_file where id = $1',
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
        inspections: task.outcome === 'inspection' ? await readInspections(tx, this.sealer, taskId) : [],
        told: await readToldOfTask(tx, taskId),
        recipient: file ? recipientOf(task, file.protected, this.catalogue, this.clock.today()) : null,
        letter: task.letterId ? await readLetter(tx, task.letterId) : null,
        connected: await sourceOf(tx, task),
        knownAs: task.way === 'connector' ? await this.#knownAs(tx, task) : null,
      });
    });
  }

  async #knownAs(tx: Tx, task: TaskRecord): Promise<TaskPage['knownAs']> {
    const others = await readTasksOfCase(tx, this.sealer, task.caseId);
    const other = others.find(
      ({ id, systemId, content }) => id !== task.id && systemId === task.systemId && content.source,
    );
    return other?.content.source ?? null;
  }
}

async function readLetter(tx: Tx, letterId: string): Promise<TaskPage['letter']> {
  const [row] = await tx.query<{ sent_on: string }>(
    'select sent_on from letter_sending where letter_id = $1',
    [letterId],
  );
  return { id: letterId, sentOn: row ? Temporal.PlainDate.from(row.sent_on) : null };
}
