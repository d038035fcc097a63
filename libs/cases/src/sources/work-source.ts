import {
  type AskSourcePayload,
  GdprApiClient,
  isPassing,
  readTask,
  type Source,
  type TaskRecord,
} from '#collection';
import { type CallContext, type JobCall, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Asking, SourceAnswer } from './asking.js';
import { isWhollyGranted } from './wholly-granted.js';
import { KeepAnswer } from './keep-answer.js';
import { SOURCES } from './sources.token.js';

/**
 * Asks the source of one task, and that alone: a source that answered is not asked again because another failed. What
 * passes is tried again; what stays so, and the last failure, is told on the task, which a person then does by hand or
 * has asked anew. Each outcome is a state of the task, none stops the others.
 */
@Injectable()
export class WorkSource implements JobCall<AskSourcePayload, Asking, SourceAnswer> {
  constructor(
    @Inject(GdprApiClient) private readonly client: GdprApiClient,
    @Inject(SOURCES) private readonly sources: readonly Source[],
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(KeepAnswer) private readonly keepAnswer: KeepAnswer,
  ) {}

  async read(tx: Tx, { taskId, askId }: AskSourcePayload): Promise<Asking | null> {
    const task = await readTask(tx, this.sealer, taskId);
    if (!task || !isAsked(task, askId)) return null;
    const { act, identifier } = task.content.source!;
    const source = this.sources.find(
      ({ authority, system }) => authority === task.authorityId && system === task.systemId,
    );
    return { taskId, askId, act, identifier, source, granted: await isWhollyGranted(tx, taskId) };
  }

  async call({ act, identifier, source, granted }: Asking): Promise<SourceAnswer> {
    if (!source) return { kind: 'stopped', stop: 'not-connected' };
    if (act === 'query') return this.client.query(source, identifier);
    if (act === 'try-erase') return this.client.tryErase(source, identifier);
    return granted ? this.client.erase(source, identifier) : { kind: 'stopped', stop: 'not-granted' };
  }

  async write(tx: Tx, asking: Asking, answer: SourceAnswer, { last }: CallContext): Promise<string | null> {
    await tx.query('select 1 from task where id = $1 for update', [asking.taskId]);
    const task = await readTask(tx, this.sealer, asking.taskId);
    if (!task) return null;
    if (!isAsked(task, asking.askId)) {
      await this.keepAnswer.late(tx, task, asking, answer);
      return null;
    }
    if (answer.kind === 'failed' && isPassing(answer.fault) && !last) {
      await this.keepAnswer.failedOnce(tx, task, answer.fault);
      return `source.${answer.fault}`;
    }
    await this.keepAnswer.final(tx, task, asking, answer);
    return null;
  }

  async givenUp(tx: Tx, { taskId, askId }: AskSourcePayload): Promise<void> {
    await tx.query('select 1 from task where id = $1 for update', [taskId]);
    const task = await readTask(tx, this.sealer, taskId);
    if (task && isAsked(task, askId)) await this.keepAnswer.stop(tx, task, 'given-up');
  }
}

/** Does the task still wait for the answer to this asking? */
function isAsked({ state, content: { source } }: TaskRecord, askId: string): boolean {
  return state === 'running' && source?.askId === askId;
}
