import type { ClockEventType } from '#deadlines';
import { type Actor, newId } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { ClockEventRow } from '../persistence/clock-event.entity.js';

/** Adds the events of a question to the clocks it concerns. Events are only ever added. */
@Injectable()
export class AddClockEvents {
  constructor(@Inject(ClockPort) private readonly clock: ClockPort) {}

  /** One fact of the question on one day, for each of its claims. */
  async run(
    tx: Tx,
    actor: Actor,
    fact: {
      readonly questionId: string;
      readonly claimIds: readonly string[];
      readonly type: ClockEventType;
      readonly onDay: Temporal.PlainDate;
    },
  ): Promise<void> {
    for (const claimId of fact.claimIds) await this.#add(tx, actor, { ...fact, claimId, undoes: null });
  }

  /** Undoes every event of the question that still holds. */
  async undo(tx: Tx, actor: Actor, questionId: string): Promise<void> {
    const events = await tx.query<{ id: string; claim_id: string }>(
      `select e.id, e.claim_id from clock_event e where e.question_id = $1 and e.type <> 'undone'
         and not exists (select 1 from clock_event u where u.undoes = e.id)`,
      [questionId],
    );
    const onDay = this.clock.today();
    for (const { id, claim_id: claimId } of events)
      await this.#add(tx, actor, { questionId, claimId, type: 'undone', onDay, undoes: id });
  }

  async #add(
    tx: Tx,
    actor: Actor,
    event: {
      readonly questionId: string;
      readonly claimId: string;
      readonly type: ClockEventType | 'undone';
      readonly onDay: Temporal.PlainDate;
      readonly undoes: string | null;
    },
  ): Promise<void> {
    const { claimId, type, onDay, undoes, questionId } = event;
    await tx.manager.insert(ClockEventRow, {
      id: newId(),
      claimId,
      type,
      onDay,
      undoes,
      questionId,
      recordedAt: this.clock.now(),
      recordedBy: actor.kind === 'staff' ? actor.staffId : actor.kind,
    });
  }
}
