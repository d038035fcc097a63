import { type AuditAction, AuditTrail } from '#audit';
import {
  overviewOf,
  type QueryAnswer,
  type SourceFault,
  type SourceResult,
  type SourceStop,
  type TaskRecord,
  textOf,
  WriteTasks,
} from '#collection';
import type { SystemActor } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { StoreAttachments } from '../opening/store-attachments.js';
import type { Asking, SourceAnswer } from './asking.js';

const ACTOR: SystemActor = { kind: 'system', job: 'sources.ask-source' };

/** A result without the moment, each kind with what belongs to it. */
type Bare<R> = R extends unknown ? Omit<R, 'at'> : never;

/** Writes what came of asking a source: the state of the task, its history, the copies, the audit row. */
@Injectable()
export class KeepAnswer {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
    @Inject(StoreAttachments) private readonly storeAttachments: StoreAttachments,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The answer that counts: something to confirm, or why a person goes on by hand. */
  async final(tx: Tx, task: TaskRecord, { act }: Asking, answer: SourceAnswer): Promise<void> {
    switch (answer.kind) {
      case 'failed':
        return this.stop(tx, task, answer.fault);
      case 'stopped':
        return this.stop(tx, task, answer.stop);
      case 'refused':
        return this.#end(tx, task, { kind: 'refused', reasons: answer.reasons }, 'manual');
      case 'nothing':
        return this.#end(tx, task, { kind: 'nothing' }, 'to-confirm');
      case 'found':
        // While the task still runs: a document is added to no other.
        await this.#keepCopies(tx, task, answer);
        return this.#end(tx, task, { kind: 'found', overview: overviewOf(answer.node) }, 'to-confirm');
      case 'done':
        return this.#end(tx, task, { kind: act === 'erase' ? 'erased' : 'may-erase' }, 'to-confirm');
    }
  }

  /** No answer, and no further try by itself. */
  async stop(tx: Tx, task: TaskRecord, stop: SourceStop): Promise<void> {
    await this.#end(tx, task, { kind: 'failed', stop }, 'manual');
  }

  /** A try failed and is made again: the task tells how often. */
  async failedOnce(tx: Tx, task: TaskRecord, fault: SourceFault): Promise<void> {
    const source = task.content.source!;
    const content = { ...task.content, source: { ...source, tries: source.tries + 1 } };
    await this.#change(tx, task, { content });
    await this.writeTasks.event(tx, ACTOR, task, 'attempted', fault);
    await this.#audit(tx, task, 'SourceFailed');
  }

  /** The task is no longer waiting: nothing of it changes. That the source answered, or erased, is written down. */
  async late(tx: Tx, task: TaskRecord, { act }: Asking, answer: SourceAnswer): Promise<void> {
    const erased = act === 'erase' && answer.kind === 'done';
    await this.writeTasks.event(tx, ACTOR, task, 'attempted', erased ? 'late-erased' : 'late');
    await this.#audit(tx, task, erased ? 'SourceErased' : 'SourceAnsweredLate');
  }

  async #end(
    tx: Tx,
    task: TaskRecord,
    bare: Bare<SourceResult>,
    state: 'to-confirm' | 'manual',
  ): Promise<void> {
    const source = task.content.source!;
    const result = { ...bare, at: this.clock.now().toString() };
    await this.#change(tx, task, { state, content: { ...task.content, source: { ...source, result } } });
    const step = bare.kind === 'failed' ? bare.stop : bare.kind;
    await this.writeTasks.event(tx, ACTOR, task, 'attempted', step);
    const action =
      bare.kind === 'failed' ? 'SourceFailed' : bare.kind === 'erased' ? 'SourceErased' : 'SourceAnswered';
    await this.#audit(tx, task, action);
  }

  async #change(tx: Tx, task: TaskRecord, change: Parameters<WriteTasks['change']>[2]): Promise<void> {
    if (!(await this.writeTasks.change(tx, task, change))) throw new Error('The task is held by this run');
  }

  /** The answer twice: as a person reads it, and as it came, which is the evidence. */
  async #keepCopies(
    tx: Tx,
    task: TaskRecord,
    { node, body }: Extract<QueryAnswer, { kind: 'found' }>,
  ): Promise<void> {
    const [request] = await tx.query<{ id: string; language: 'fi' | 'sv' | 'en' }>(
      'select r.id, r.language from case_file c join request r on r.id = c.request_id where c.id = $1',
      [task.caseId],
    );
    if (!request) throw new Error('A task belongs to a case, and a case to a request');
    const head = { type: 'txt', proof: false } as const;
    const copies = [
      { ...head, name: `${task.systemId}.txt`, bytes: Buffer.from(textOf(node, request.language)) },
      { ...head, name: `${task.systemId}.json.txt`, bytes: Buffer.from(body) },
    ];
    await this.storeAttachments.run(tx, request.id, copies, { caseId: task.caseId, taskId: task.id });
  }

  async #audit(tx: Tx, task: TaskRecord, action: AuditAction): Promise<void> {
    const subject = { authorityId: task.authorityId, caseId: task.caseId, subjectId: task.id };
    await this.audit.record(tx, ACTOR, action, subject);
  }
}
