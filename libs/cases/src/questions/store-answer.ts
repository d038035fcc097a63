import type { Actor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import { type AnswerChannel, ANSWERED, type IdentityMethod, type QuestionKind } from '../domain/question.js';
import { type CheckedAttachment, StoreAttachments } from '../opening/store-attachments.js';
import { AddClockEvents } from './add-clock-events.js';
import { settleCase } from './settle-case.js';

export interface AnswerToStore {
  readonly id: string;
  readonly question: {
    readonly id: string;
    readonly kind: QuestionKind;
    readonly caseId: string;
    readonly requestId: string;
    readonly claimIds: readonly string[];
  };
  readonly channel: AnswerChannel | 'portal';
  readonly arrivedOn: Temporal.PlainDate;
  readonly text: string;
  readonly identityMethod: IdentityMethod | null;
  readonly attachments: readonly CheckedAttachment[];
}

/** Keeps an answer with its files; the clocks run again from the day it arrived, and the case goes on. */
@Injectable()
export class StoreAnswer {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(StoreAttachments) private readonly storeAttachments: StoreAttachments,
    @Inject(AddClockEvents) private readonly addEvents: AddClockEvents,
    @Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks,
  ) {}

  /** In the caller's transaction, which has made sure that the question is open. */
  async run(tx: Tx, actor: Actor, answer: AnswerToStore): Promise<void> {
    const { question } = answer;
    await tx.query(
      `insert into question_answer
         (id, question_id, case_id, channel, arrived_on, recorded_at, recorded_by, identity_method, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        answer.id,
        question.id,
        question.caseId,
        answer.channel,
        answer.arrivedOn.toString(),
        this.clock.now().toString(),
        actor.kind === 'staff' ? actor.staffId : null,
        answer.identityMethod,
        this.sealer.seal(JSON.stringify({ text: answer.text })),
      ],
    );
    if (actor.kind === 'citizen') await this.#changedByPerson(tx, question.caseId);
    const to = { caseId: question.caseId, answerId: answer.id };
    await this.storeAttachments.run(tx, question.requestId, answer.attachments, to);
    await this.addEvents.run(tx, actor, {
      questionId: question.id,
      claimIds: question.claimIds,
      type: ANSWERED[question.kind],
      onDay: answer.arrivedOn,
    });
    await settleCase(tx, question.caseId);
    await this.refreshClocks.run(tx, question.caseId);
  }

  /** Whoever has the case open at the desk hears that it changed. Staff have claimed its version before. */
  async #changedByPerson(tx: Tx, caseId: string): Promise<void> {
    await tx.query(
      'update case_file set version = version + 1, changed_at = $2, changed_by = null where id = $1',
      [caseId, this.clock.now().toString()],
    );
  }
}
