import { AuditTrail } from '#audit';
import { firstAct, isSourceIdentifier, LONGEST_TASK_WORDS, mayTaskGo, type TaskRecord } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SetOut } from './set-out.js';
import { readSourceTask } from './source-task.js';

export interface AskSourceInput {
  readonly version: number;
  /** Under which the source knows the person. */
  readonly identifier: string;
  readonly foundBy: string;
}

export type AskSourceRefusalCode =
  | 'task.not-found'
  | 'task.not-open'
  | 'task.changed-meanwhile'
  | 'task.too-long'
  | 'source.not-connected'
  | 'source.not-possible'
  | 'source.bad-identifier'
  | 'source.missing-found-by'
  | 'source.answered-already';

/**
 * A person gives the identifier, and how it was found, and has the source asked: what it holds, or whether it would
 * erase. Asking changes nothing at the source. What it answered already under an identifier is not asked again.
 */
@Injectable()
export class AskSource {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(SetOut) private readonly setOut: SetOut,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    input: AskSourceInput,
  ): Promise<Result<null, AskSourceRefusalCode>> {
    const identifier = input.identifier.trim().toLowerCase();
    const foundBy = input.foundBy.trim();
    return this.database.transaction(actor, async (tx) => {
      const found = await readSourceTask(tx, this.sealer, taskId);
      if (!found) return no('task.not-found');
      const { task, source } = found;
      if (!mayTaskGo(task.state, 'running')) return no('task.not-open', { field: 'sourceIdentifier' });
      if (!source) return no('source.not-connected', { field: 'sourceIdentifier' });
      const act = firstAct(task.kind);
      if (!act) return no('source.not-possible', { field: 'sourceIdentifier' });
      if (!isSourceIdentifier(identifier)) return no('source.bad-identifier', { field: 'sourceIdentifier' });
      if (foundBy === '') return no('source.missing-found-by', { field: 'sourceFoundBy' });
      if (foundBy.length > LONGEST_TASK_WORDS)
        return no('task.too-long', { field: 'sourceFoundBy', most: LONGEST_TASK_WORDS });
      if (isAnswered(task, identifier)) return no('source.answered-already', { field: 'sourceIdentifier' });
      if (!(await this.setOut.run(tx, actor, { task, version: input.version }, { act, identifier, foundBy })))
        return no('task.changed-meanwhile', { field: 'sourceIdentifier' });
      await this.audit.record(tx, actor, 'SourceAsked', { caseId: task.caseId, subjectId: taskId });
      return ok(null);
    });
  }
}

/** Does an answer under this identifier wait to be confirmed? */
function isAnswered({ state, content: { source } }: TaskRecord, identifier: string): boolean {
  return state === 'to-confirm' && source?.identifier === identifier;
}
